@NullMarked
package org.tamga.trade.table;

import org.jspecify.annotations.NullMarked;
