/** Economies, authorities, flows and goods, by the names that texts give them. */
@NullMarked
package org.tamga.reading.name;

import org.jspecify.annotations.NullMarked;
