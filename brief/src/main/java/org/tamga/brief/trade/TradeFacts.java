package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamga.core.Economy;

/**
 * What the lake says of a pair, as it was measured: amounts in ones of the currency, shares in percent.
 *
 * @param pair whose trade
 * @param series each partner's trade with the centre, by both records
 * @param structures what goes which way; at most one for each direction
 * @param shares who trades with whom, by reporter and flow
 * @param dependences products of which more than half comes from, or goes to, the centre
 * @param mirror product lines whose two records differ, the most suspect first
 * @param remarks what could not be measured, and why
 */
record TradeFacts(
        TradePair pair,
        List<Series> series,
        List<Structure> structures,
        List<Shares> shares,
        List<Dependence> dependences,
        List<MirrorRow> mirror,
        List<String> remarks) {

    TradeFacts {
        series = List.copyOf(series);
        structures = List.copyOf(structures);
        shares = List.copyOf(shares);
        dependences = List.copyOf(dependences);
        mirror = List.copyOf(mirror);
        remarks = List.copyOf(remarks);
    }

    /** The way of goods, seen from the partners. */
    enum Way {
        /** Exports of the centre, imports of its partners. */
        FROM_CENTRE("EXPORT", "IMPORT"),
        /** Imports of the centre, exports of its partners. */
        TO_CENTRE("IMPORT", "EXPORT");

        private final String ofCentre;
        private final String ofPartners;

        Way(String ofCentre, String ofPartners) {
            this.ofCentre = ofCentre;
            this.ofPartners = ofPartners;
        }

        String flow(boolean recordOfCentre) {
            return recordOfCentre ? ofCentre : ofPartners;
        }
    }

    /**
     * One record of a trade: only years of which all months are there.
     *
     * @param byYear amounts of each way
     */
    record Side(Map<Way, SortedMap<Integer, BigDecimal>> byYear, Origin origin) {

        Side {
            byYear = Map.copyOf(byYear);
        }

        SortedMap<Integer, BigDecimal> amounts(Way way) {
            return byYear.getOrDefault(way, new TreeMap<>());
        }
    }

    /** A partner's trade with the centre as each of the two reports it. */
    record Series(Economy partner, Optional<Side> own, Optional<Side> ofCentre) {}

    /**
     * What goes one way, by chapter.
     *
     * @param ofCentre whether it is the centre's record, else the partners' own
     * @param partners whose trade it is: all that the record has
     * @param chapters amounts, the greatest first; none is zero
     */
    record Structure(
            Way way,
            int year,
            boolean ofCentre,
            List<Economy> partners,
            String currency,
            BigDecimal total,
            List<Chapter> chapters,
            Origin origin) {

        Structure {
            partners = List.copyOf(partners);
            chapters = List.copyOf(chapters);
        }
    }

    /** A chapter of the Harmonized System, two digits, and its amount. */
    record Chapter(String code, BigDecimal value) {}

    /**
     * An economy's partners in one flow.
     *
     * @param flow {@code IMPORT} or {@code EXPORT}
     * @param total over all partners
     * @param byPartner amounts by code of the partner, the greatest first
     */
    record Shares(
            Economy reporter,
            String flow,
            int year,
            BigDecimal total,
            SortedMap<String, BigDecimal> byPartner,
            Origin origin) {}

    /**
     * Products that depend on the centre.
     *
     * @param digits of the codes
     * @param products how many products there are
     * @param total their amounts together
     * @param lines those that depend on the centre, the greatest amounts first
     */
    record Dependence(
            Economy reporter,
            String flow,
            int year,
            int digits,
            int products,
            BigDecimal total,
            List<Line> lines,
            Origin origin) {

        Dependence {
            lines = List.copyOf(lines);
        }

        BigDecimal dependent() {
            return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A product.
     *
     * @param value from, or to, all partners
     * @param sharePercent of the centre
     * @param concentration Herfindahl-Hirschman index over the partners, 0 to 1
     */
    record Line(String product, BigDecimal value, double sharePercent, double concentration) {}
}
