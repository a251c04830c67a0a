@NullMarked
package org.tamga.brief.print;

import org.jspecify.annotations.NullMarked;
