/**
 * Services that speak SDMX (ISO 17369, version 2.1 of its REST interface) over the network: an {@link org.tamga.trade.sdmx.SdmxQuestion} becomes
 * a file of SDMX-CSV 2.0 with a record of where it is from, never silently cut, empty or short of an observation.
 *
 * <p>Which services there are, how each is asked and what their XML means is known by sdmx-dl (National Bank of Belgium). How bytes come here is
 * ours: {@link org.tamga.trade.sdmx.Wire} bounds every call in time and size and keeps the answer on the disk, and
 * {@link org.tamga.trade.sdmx.Observations} counts what is in it, because sdmx-dl leaves out what it cannot read without a word.
 */
@NullMarked
package org.tamga.trade.sdmx;

import org.jspecify.annotations.NullMarked;
