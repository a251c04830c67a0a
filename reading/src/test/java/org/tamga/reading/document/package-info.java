@NullMarked
package org.tamga.reading.document;

import org.jspecify.annotations.NullMarked;
