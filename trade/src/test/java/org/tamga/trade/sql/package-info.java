@NullMarked
package org.tamga.trade.sql;

import org.jspecify.annotations.NullMarked;
