/** Directed graphs and least-cost trees: what routing and assignment share. */
@NullMarked
package org.tamga.corridor.network;

import org.jspecify.annotations.NullMarked;
