/** Characters, words and languages. */
@NullMarked
package org.tamga.reading.text;

import org.jspecify.annotations.NullMarked;
