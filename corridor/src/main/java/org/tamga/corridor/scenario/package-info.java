/** What if: changes of a network, from a small file to the flows that follow. */
@NullMarked
package org.tamga.corridor.scenario;

import org.jspecify.annotations.NullMarked;
