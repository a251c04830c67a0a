/** Goods on the network: generalised cost, routes, and how flows spread over them; what follows for countries and corridors. */
@NullMarked
package org.tamga.corridor.freight;

import org.jspecify.annotations.NullMarked;
