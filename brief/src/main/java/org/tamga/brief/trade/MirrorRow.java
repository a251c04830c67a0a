package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.Optional;
import org.tamga.core.Window;

/**
 * A product line whose two records differ in a way that suggests under-declaration or transit.
 *
 * @param transit whether goods may have gone another way; else they may have been declared too low
 * @param exporter code of the economy that the goods are from
 * @param importer code of the economy that they are for
 * @param via code of the economy that they may have gone through
 * @param product code
 * @param years number of years that are compared
 * @param window what was compared
 * @param exports what the exporter reports, in ones of the currency
 * @param imports what the importer reports, without the cost of transport
 * @param z the gap in standard deviations
 * @param score by which lines are ranked
 * @param origin where they come from
 */
record MirrorRow(
        boolean transit,
        String exporter,
        String importer,
        Optional<String> via,
        String product,
        long years,
        Window window,
        BigDecimal exports,
        BigDecimal imports,
        double z,
        double score,
        Origin origin) {}
