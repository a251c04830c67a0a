/** Equilibria and least-cost trees on made-up networks, beside peers. */
@NullMarked
package org.tamga.bench.corridor;

import org.jspecify.annotations.NullMarked;
