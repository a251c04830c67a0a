@NullMarked
package org.tamga.trade.area;

import org.jspecify.annotations.NullMarked;
