/** The page in Chromium, over the real server. */
@NullMarked
package org.tamga.browser;

import org.jspecify.annotations.NullMarked;
