package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our list of economies against a published table of country codes, where that table is at hand. */
class IsoListTest {

    private static final Path TABLE = Path.of("..", "..", "shared", "data", "nomenclature", "country-codes.csv");

    @Test
    void ourCodesAreThoseOfThePublishedTable() throws IOException {
        assumeTrue(Files.isRegularFile(TABLE), "skipped: the table of country codes is not at " + TABLE);
        List<List<String>> rows = rows(Files.readString(TABLE));
        List<String> header = rows.getFirst();
        int alpha3 = header.indexOf("ISO3166-1-Alpha-3");
        int alpha2 = header.indexOf("ISO3166-1-Alpha-2");
        int numeric = header.indexOf("ISO3166-1-numeric");

        Map<String, String> published = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!row.get(alpha3).isBlank() && !row.get(numeric).isBlank()) {
                String number = String.format(Locale.ROOT, "%03d", Integer.parseInt(row.get(numeric)));
                published.put(row.get(alpha3), row.get(alpha2) + " " + number);
            }
        }
        Map<String, String> ours =
                Economy.all().stream().collect(Collectors.toMap(Economy::alpha3, e -> e.alpha2() + " " + e.numeric()));

        assertThat(ours).containsExactlyInAnyOrderEntriesOf(published);
    }

    /** The cells of a CSV text with quotes. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
