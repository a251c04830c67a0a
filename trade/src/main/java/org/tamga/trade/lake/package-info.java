/** The lake: Parquet files in snapshots, and imports that happen wholly or not at all. */
@NullMarked
package org.tamga.trade.lake;

import org.jspecify.annotations.NullMarked;
