package org.tamga.trade.measure;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;

/**
 * Which rows of the lake a question is about.
 *
 * @param source whose statistics; without it, the only source that can answer
 * @param frequency of the periods; without it, annual where the window is of whole years and annual figures are there
 * @param reporters areas; all when there are none
 * @param partners areas; {@code WLD} alone means the total over all partners, and none means each of them
 * @param flows {@code EXPORT} or {@code IMPORT}, or both
 * @param nomenclature such as {@code HS} (any edition) or {@code SITC4}; without it, the Harmonized System
 * @param level characters of the product codes that the answer is in; 0 for all goods together
 * @param products beginnings of codes; all goods when there are none
 * @param window months
 * @param transport mode of transport; {@code 0} for all
 */
public record Selection(
        Optional<String> source,
        Optional<Frequency> frequency,
        List<String> reporters,
        List<String> partners,
        List<String> flows,
        Optional<String> nomenclature,
        int level,
        List<String> products,
        Window window,
        String transport) {

    /** The total over all partners. */
    public static final String WORLD = "WLD";

    /** Copies the lists. */
    public Selection {
        reporters = List.copyOf(reporters);
        partners = List.copyOf(partners);
        flows = List.copyOf(flows);
        products = List.copyOf(products);
        if (flows.isEmpty()) {
            throw new IllegalArgumentException("at least one flow");
        }
    }

    /** Whether the total over all partners is meant. */
    public boolean isOfWorld() {
        return partners.equals(List.of(WORLD));
    }

    /** The same with other partners. */
    public Selection withPartners(List<String> others) {
        return new Selection(
                source, frequency, reporters, others, flows, nomenclature, level, products, window, transport);
    }

    /** The same with other reporters. */
    public Selection withReporters(List<String> others) {
        return new Selection(
                source, frequency, others, partners, flows, nomenclature, level, products, window, transport);
    }

    /** The same with other flows. */
    public Selection withFlows(List<String> others) {
        return new Selection(
                source, frequency, reporters, partners, others, nomenclature, level, products, window, transport);
    }

    /** The same with codes of another length. */
    public Selection withLevel(int other) {
        return new Selection(
                source, frequency, reporters, partners, flows, nomenclature, other, products, window, transport);
    }

    /** The same over another window. */
    public Selection withWindow(Window other) {
        return new Selection(
                source, frequency, reporters, partners, flows, nomenclature, level, products, other, transport);
    }

    /** The same from one source. */
    public Selection withSource(String other) {
        return new Selection(
                Optional.of(other),
                frequency,
                reporters,
                partners,
                flows,
                nomenclature,
                level,
                products,
                window,
                transport);
    }

    /** The same of periods of another length. */
    public Selection withFrequency(Frequency other) {
        return new Selection(
                source,
                Optional.of(other),
                reporters,
                partners,
                flows,
                nomenclature,
                level,
                products,
                window,
                transport);
    }
}
