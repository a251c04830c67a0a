@NullMarked
package org.tamga.trade.format;

import org.jspecify.annotations.NullMarked;
