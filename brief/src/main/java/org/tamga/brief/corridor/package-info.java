/** The corridors section: what the transport network of the case gives, in maps, tables and words. */
@NullMarked
package org.tamga.brief.corridor;

import org.jspecify.annotations.NullMarked;
