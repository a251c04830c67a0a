/** Documents with what was found in them, and where a case keeps them. */
@NullMarked
package org.tamga.app.documents;

import org.jspecify.annotations.NullMarked;
