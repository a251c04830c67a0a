package org.tamga.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;

/** Reports in short notation. */
final class Reports {

    private Reports() {}

    /** Fields are {@code key=value}: parties, date, place, amount, unit, due, status, published. */
    static Report report(Kind kind, String document, String title, String... fields) {
        Particulars says = new Particulars(
                title,
                field(fields, "parties")
                        .map(p -> Arrays.stream(p.split(" ")).map(Economy::of).toList())
                        .orElse(List.of()),
                field(fields, "date").map(PartialDate::parse),
                field(fields, "place"),
                field(fields, "amount").map(BigDecimal::new),
                field(fields, "unit"),
                field(fields, "due").map(PartialDate::parse),
                field(fields, "status"));
        Mention source = new Mention(
                document,
                field(fields, "published").map(PartialDate::parse),
                "In " + document + ": " + title + " " + String.join(" ", fields),
                Optional.empty(),
                Optional.empty());
        return new Report(kind, says, source);
    }

    private static Optional<String> field(String[] fields, String key) {
        return Arrays.stream(fields)
                .filter(f -> f.startsWith(key + "="))
                .map(f -> f.substring(key.length() + 1))
                .findFirst();
    }
}
