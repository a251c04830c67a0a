@NullMarked
package org.tamga.trade.lake;

import org.jspecify.annotations.NullMarked;
