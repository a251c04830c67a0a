/** Benchmarks beside their peers, made-up cases of any size, and a second engine that gives the same answers. */
@NullMarked
package org.tamga.bench;

import org.jspecify.annotations.NullMarked;
