@NullMarked
package org.tamga.brief.check;

import org.jspecify.annotations.NullMarked;
