package org.tamga.trade.mirror;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Flows;
import org.tamga.trade.nomenclature.HsSection;
import org.tamga.trade.nomenclature.StandardNames;
import org.tamga.trade.sql.Engine;

/**
 * The rows of the lake that the two sides of a question mean, and how they are brought to the same periods.
 *
 * @param frequency the longer of the two sides' periods
 * @param harmonized whether products are codes of the Harmonized System, so that they have sections
 */
record Sides(Flows exports, Flows imports, Frequency frequency, boolean harmonized, List<String> notes) {

    static Sides of(Snapshot snapshot, MirrorQuestion question) throws TradeException {
        Flows exports = Flows.of(snapshot, question.exports(), true, "export_side");
        Flows imports = Flows.of(snapshot, question.imports(), true, "import_side");
        if (!exports.currency().equals(imports.currency())) {
            throw new TradeException("exports are in " + exports.currency() + " and imports in " + imports.currency()
                    + "; both sides must be in one currency");
        }
        if (Stream.of(exports, imports).anyMatch(f -> f.batches().stream().anyMatch(Batch::reconciled))) {
            throw new TradeException(
                    (exports.batches().stream().anyMatch(Batch::reconciled) ? exports : imports).source()
                            + " is reconciled already: its two sides are one figure; name a source of reports");
        }
        SortedSet<String> ofExports = nomenclatures(exports);
        SortedSet<String> ofImports = nomenclatures(imports);
        boolean harmonized =
                Stream.of(ofExports, ofImports).flatMap(Set::stream).allMatch(Sides::isHarmonized);
        if (!harmonized && !ofExports.equals(ofImports)) {
            throw new TradeException("exports are in " + String.join(", ", ofExports) + " and imports in "
                    + String.join(", ", ofImports) + ", whose codes mean different goods");
        }
        List<String> notes = new ArrayList<>(exports.notes());
        notes.addAll(imports.notes());
        if (!ofExports.equals(ofImports) || ofExports.size() > 1) {
            notes.add("the sides are in several editions of the nomenclature ("
                    + Stream.of(ofExports, ofImports)
                            .flatMap(Set::stream)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + "): goods whose code changed between them show as gaps");
        }
        if (!harmonized) {
            notes.add(
                    "the products are not in the Harmonized System: the cost of transport is the same for all of them");
        }
        Frequency frequency =
                exports.frequency().months() > imports.frequency().months() ? exports.frequency() : imports.frequency();
        if (exports.frequency() != imports.frequency()) {
            notes.add(
                    "one side is in shorter periods: they are added up, and only longer periods of which a reporter has every part are compared");
        }
        return new Sides(exports, imports, frequency, harmonized, notes);
    }

    /** Makes the files of both sides known to an engine. */
    void name(Engine engine, Lake lake) throws TradeException {
        for (Flows side : List.of(exports, imports)) {
            engine.name(
                    side.relation(),
                    lake.flows(),
                    side.files().stream().map(lake::path).toList());
        }
    }

    /** What {@code matched.sql} asks for. */
    Map<String, String> pieces(String weightFactor) {
        return Map.of(
                "export_flows", whole(exports),
                "import_flows", whole(imports),
                "export_period", period(exports),
                "import_period", period(imports),
                "kg", "net_kg",
                "section", section(),
                "weight_factor", weightFactor);
    }

    /** The batches of both sides. */
    List<Batch> batches() {
        Set<Batch> batches = new LinkedHashSet<>(exports.batches());
        batches.addAll(imports.batches());
        return List.copyOf(batches);
    }

    /** The first month of the period of the common frequency in which a row's period lies. */
    private String period(Flows side) {
        if (side.frequency() == frequency) {
            return "month";
        }
        return frequency == Frequency.ANNUAL
                ? "month - month % 100 + 1"
                : "month - (month % 100 - 1) % " + frequency.months();
    }

    /** A side whose shorter periods make up whole longer ones: what a reporter has only a part of is left out. */
    private String whole(Flows side) {
        if (side.frequency() == frequency) {
            return side.sql();
        }
        int parts = frequency.months() / side.frequency().months();
        return "SELECT f.* FROM (" + side.sql() + ") f JOIN (SELECT reporter AS whole_reporter, " + period(side)
                + " AS whole_period FROM (" + side.sql()
                + ") g GROUP BY reporter, " + period(side) + " HAVING COUNT(DISTINCT month) = " + parts
                + ") w ON w.whole_reporter = f.reporter AND w.whole_period = "
                + period(side).replace("month", "f.month");
    }

    private String section() {
        if (!harmonized) {
            return "0";
        }
        StringBuilder cases = new StringBuilder("CASE");
        List<HsSection> sections = StandardNames.load().sections();
        for (int s = 0; s < sections.size(); s++) {
            HsSection section = sections.get(s);
            cases.append(" WHEN substring(product, 1, 2) BETWEEN '%02d' AND '%02d' THEN %d"
                    .formatted(section.first(), section.last(), s + 1));
        }
        return cases.append(" ELSE 0 END").toString();
    }

    private static SortedSet<String> nomenclatures(Flows side) {
        return side.files().stream().map(LakeFile::nomenclature).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isHarmonized(String nomenclature) {
        return nomenclature.startsWith("HS") || nomenclature.equals("CN");
    }
}
