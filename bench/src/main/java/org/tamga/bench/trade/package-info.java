/** Product-level trade at the size that people have: generators, and runs beside DuckDB's own work on the same file. */
@NullMarked
package org.tamga.bench.trade;

import org.jspecify.annotations.NullMarked;
