/** Reads the folder {@code corridor} of a case, or tells every fault in it with file, row and column. */
@NullMarked
package org.tamga.corridor.folder;

import org.jspecify.annotations.NullMarked;
