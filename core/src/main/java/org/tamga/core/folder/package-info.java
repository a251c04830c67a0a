/** Files of a case folder that people write: tables and texts, and every fault at once with its file, row and column. */
@NullMarked
package org.tamga.core.folder;

import org.jspecify.annotations.NullMarked;
