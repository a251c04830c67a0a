/** What official files look like: descriptions, detection, and the SQL that reads them. */
@NullMarked
package org.tamga.trade.format;

import org.jspecify.annotations.NullMarked;
