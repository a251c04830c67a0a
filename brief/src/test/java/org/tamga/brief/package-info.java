@NullMarked
package org.tamga.brief;

import org.jspecify.annotations.NullMarked;
