/** Tests of Spark beside DuckDB. */
@NullMarked
package org.tamga.spark;

import org.jspecify.annotations.NullMarked;
