package org.tamga.brief.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number of the briefing with its bounds.
 *
 * @param section {@code turnover}, {@code exports}, {@code imports}, {@code growth}, {@code shares}, {@code border}, {@code claims}; of the lake
 *     {@code series}, {@code structure}, {@code partners}, {@code dependence}, {@code mirror}; of the transport network {@code corridors}, {@code transit}, {@code passing}, {@code scenarios},
 *     {@code assertions}, {@code calibration}
 * @param quantity what it is, in words
 * @param window the months, as {@code tamga bounds} takes them
 * @param lower least value; empty when nothing bounds it
 * @param upper greatest value; empty when nothing bounds it
 * @param unit code of the currency or unit, {@code percent}, {@code times} or {@code products}
 * @param question what was asked of {@code tamga bounds}, or the command that gives a number of the lake; empty when neither can say it
 * @param figures ids of the figures that its proofs add up
 * @param sources where those and the exchange rates were published: publisher, date and address; of the lake whose statistics, in which file
 * @param note what else is to be said, such as a verdict; may be empty
 */
public record NumberRow(
        String section,
        String quantity,
        String window,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper,
        String unit,
        String question,
        List<String> figures,
        List<String> sources,
        String note) {

    public NumberRow {
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }
}
