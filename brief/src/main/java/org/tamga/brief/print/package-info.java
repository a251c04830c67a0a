/** The briefing on paper: a page of HTML becomes a PDF with embedded fonts, bookmarks and tags. */
@NullMarked
package org.tamga.brief.print;

import org.jspecify.annotations.NullMarked;
