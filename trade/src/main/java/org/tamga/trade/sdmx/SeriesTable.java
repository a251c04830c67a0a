package org.tamga.trade.sdmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Window;
import org.tamga.trade.table.CsvText;
import sdmxdl.Key;
import sdmxdl.Obs;
import sdmxdl.Series;
import sdmxdl.TimeInterval;

/**
 * Series as a table of SDMX-CSV 2.0 (SDMX Technical Working Group): a row for each observation that has a value. Behind the attributes stand,
 * where the structure has none of that name, {@code CURRENCY}, and {@code DATA_PROVIDER} with the name of the source, so that the lake keeps
 * sources apart.
 */
final class SeriesTable {

    private static final List<String> PROVIDERS = List.of("DATA_PROVIDER", "SOURCE_AGENCY");
    private static final int MOST_NAMES = 8;

    private final SdmxStructure structure;
    private final SdmxQuestion question;
    private final Observations.Count seen;
    private final Key asked;
    private final boolean named;
    private final CurrencyColumn currency;
    private final TreeSet<String> undeclared = new TreeSet<>();
    private long series;
    private long observations;
    private long read;
    private long outside;
    private long notAsked;
    private String first = "";
    private String last = "";
    private String firstOutside = "";
    private String lastOutside = "";

    SeriesTable(SdmxStructure structure, SdmxQuestion question, Observations.Count seen) {
        this.structure = structure;
        this.question = question;
        this.seen = seen;
        this.asked = question.key().parts().isEmpty()
                ? Key.ALL
                : Key.parse(question.key().toString());
        this.currency = new CurrencyColumn(columnsOf(structure), question.currency());
        this.named =
                columnsOf(structure).stream().noneMatch(column -> PROVIDERS.contains(column.toUpperCase(Locale.ROOT)));
    }

    private static List<String> columnsOf(SdmxStructure structure) {
        List<String> columns = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        structure.dimensions().forEach(dimension -> columns.add(dimension.id()));
        columns.add(structure.time());
        columns.add("OBS_VALUE");
        columns.addAll(structure.attributes());
        return columns;
    }

    private List<String> columns() {
        List<String> columns = columnsOf(structure);
        currency.added().ifPresent(columns::add);
        if (named) {
            columns.add(PROVIDERS.getFirst());
        }
        return columns;
    }

    /** Writes the header and a row for each observation. */
    void write(Iterator<Series> all, BufferedWriter out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.row(columns());
        while (hasNext(all)) {
            Series one = all.next();
            long before = observations;
            for (Obs observation : one.getObs()) {
                if (!Double.isNaN(observation.getValue())) {
                    read++;
                    take(one, observation, csv);
                }
            }
            series += observations > before ? 1 : 0;
        }
    }

    private static boolean hasNext(Iterator<Series> all) throws IOException {
        try {
            return all.hasNext();
        } catch (RuntimeException e) {
            throw SdmxService.fault(e);
        }
    }

    private void take(Series one, Obs observation, CsvText csv) throws IOException {
        if (!question.key().parts().isEmpty() && !asked.contains(one.getKey())) {
            notAsked++;
            return;
        }
        TimeInterval period = observation.getPeriod();
        String when = Periods.text(period);
        if (question.window().isPresent()
                && !Periods.isWithin(period, question.window().get())) {
            outside++;
            firstOutside = lesser(firstOutside, when);
            lastOutside = greater(lastOutside, when);
            return;
        }
        first = lesser(first, when);
        last = greater(last, when);
        observations++;
        csv.row(row(one, observation, when));
    }

    private List<String> row(Series one, Obs observation, String when) {
        List<String> row = new ArrayList<>(List.of(
                "dataflow",
                structure.flow().agency() + ":" + structure.flow().id() + "("
                        + structure.flow().version() + ")",
                "I"));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < structure.dimensions().size(); i++) {
            codes.add(one.getKey().get(i));
        }
        row.addAll(codes);
        row.add(when);
        row.add(new BigDecimal(Double.toString(observation.getValue()))
                .stripTrailingZeros()
                .toPlainString());
        for (String attribute : structure.attributes()) {
            row.add(Optional.ofNullable(observation.getMeta().get(attribute))
                    .or(() -> Optional.ofNullable(one.getMeta().get(attribute)))
                    .or(() -> seen.outer().find(codes, attribute))
                    .orElse(""));
        }
        currency.complete(row, codes);
        if (named) {
            row.add(question.source().name());
        }
        for (Map<String, String> told : List.of(observation.getMeta(), one.getMeta())) {
            told.keySet().stream()
                    .filter(name -> !structure.attributes().contains(name))
                    .forEach(undeclared::add);
        }
        return row;
    }

    private static String lesser(String one, String other) {
        return one.isEmpty() || other.compareTo(one) < 0 ? other : one;
    }

    private static String greater(String one, String other) {
        return other.compareTo(one) > 0 ? other : one;
    }

    /**
     * Compares what was read with what is in the answer.
     *
     * @param nothing what the service said if it has nothing
     * @throws SdmxException when something was lost, or nothing is left
     */
    void refuseLosses(Optional<String> nothing) throws SdmxException {
        long values = seen.all() - seen.without();
        if (read != values) {
            throw new SdmxException(
                    SdmxException.Kind.ANSWER,
                    "of " + values + " values in the answer " + read
                            + " were read: the periods of the others, or how they are arranged, are none that sdmx-dl knows; nothing was written");
        }
        if (observations == 0) {
            throw empty(nothing);
        }
    }

    private SdmxException empty(Optional<String> nothing) {
        String why = nothing.map(said -> ": " + said).orElse("");
        if (outside > 0) {
            why = ": its " + outside + " observations are of " + firstOutside + " to " + lastOutside + ", none within "
                    + question.window().map(Window::toString).orElse("");
        } else if (notAsked > 0) {
            why = ": its " + notAsked + " observations are of series that were not asked for";
        } else if (seen.without() > 0) {
            why = ": its " + seen.without() + " observations have no value";
        }
        return new SdmxException(
                SdmxException.Kind.EMPTY,
                question.source().name() + " has no values of "
                        + structure.flow().id() + " for the key "
                        + question.key()
                        + question.window().map(w -> " in " + w).orElse("") + why);
    }

    /** What a reader must know. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (seen.without() > 0) {
            notes.add(seen.without() + " observations have no value"
                    + (seen.words().isEmpty() ? "" : " (" + String.join(" ", seen.words()) + ")")
                    + " and were left out");
        }
        if (notAsked > 0) {
            notes.add(notAsked + " observations of series that were not asked for were left out");
        }
        if (seen.longNumbers() > 0) {
            notes.add(seen.longNumbers() + " values have more than 15 digits and were rounded to about 16");
        }
        if (currency.without() > 0) {
            notes.add(currency.without() + " observations do not say what they are in");
        }
        if (!undeclared.isEmpty()) {
            notes.add("attributes that the structure does not declare are not in the file: " + few(undeclared));
        }
        return notes;
    }

    private static String few(Set<String> names) {
        return String.join(", ", names.stream().limit(MOST_NAMES).toList())
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    /** What came of it, once everything is written. */
    SdmxFile result(Path file, Path record, String sha256) {
        return new SdmxFile(
                file,
                record,
                structure.flow(),
                columns(),
                series,
                observations,
                currency.without(),
                first,
                last,
                sha256,
                notes());
    }
}
