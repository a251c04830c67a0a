/** The trade section of the briefing: what a case's lake says of the economies that the briefing is about. */
@NullMarked
package org.tamga.brief.trade;

import org.jspecify.annotations.NullMarked;
