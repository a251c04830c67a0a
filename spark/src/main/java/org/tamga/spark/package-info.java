/** The lake on Apache Spark: its measures and imports, on this machine or on a cluster. */
@NullMarked
package org.tamga.spark;

import org.jspecify.annotations.NullMarked;
