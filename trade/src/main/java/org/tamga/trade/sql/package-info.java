/** The engines that answer SQL over Parquet files, and the texts that they are asked. */
@NullMarked
package org.tamga.trade.sql;

import org.jspecify.annotations.NullMarked;
