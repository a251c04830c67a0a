/**
 * The value types that every room of Tamga speaks: economies, products, windows, units, numbers as printed, intervals
 * and sources.
 *
 * <p>All types are immutable and validated at birth. {@code parse} (or {@code of}) and {@code toString} are exact
 * inverses; a text that cannot be read fails with an {@link IllegalArgumentException} that says what was found and what
 * would be right.
 */
@NullMarked
package org.tamga.core;

import org.jspecify.annotations.NullMarked;
