/** Tests of downloads from services of SDMX. */
@NullMarked
package org.tamga.trade.sdmx;

import org.jspecify.annotations.NullMarked;
