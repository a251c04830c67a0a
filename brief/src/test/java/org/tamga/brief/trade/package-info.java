@NullMarked
package org.tamga.brief.trade;

import org.jspecify.annotations.NullMarked;
