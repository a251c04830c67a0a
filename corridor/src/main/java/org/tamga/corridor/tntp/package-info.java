/** The TNTP text format in which reference problems of traffic assignment are published. */
@NullMarked
package org.tamga.corridor.tntp;

import org.jspecify.annotations.NullMarked;
