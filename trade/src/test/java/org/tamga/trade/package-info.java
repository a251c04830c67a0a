@NullMarked
package org.tamga.trade;

import org.jspecify.annotations.NullMarked;
