/** User equilibrium on congested networks: every used route of a pair costs the same, and no unused one costs less. */
@NullMarked
package org.tamga.corridor.assignment;

import org.jspecify.annotations.NullMarked;
