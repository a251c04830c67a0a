/** What stands on the page, in words and links, ready for the templates. */
@NullMarked
package org.tamga.brief.page;

import org.jspecify.annotations.NullMarked;
