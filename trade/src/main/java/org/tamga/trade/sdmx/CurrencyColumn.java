package org.tamga.trade.sdmx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What values are in. Services tell it in a column, in a code of another dimension (Eurostat's {@code VALUE_IN_EUROS}), or not at all; then
 * somebody must say it, because an import takes values without a currency for dollars.
 */
final class CurrencyColumn {

    /** Columns that an import reads a currency from, the first that is there. */
    private static final List<String> NAMES = List.of("CURRENCY", "UNIT_MEASURE");

    private static final Map<String, String> OF_CODES = Map.of("VALUE_IN_EUROS", "EUR", "VALUE_EUR", "EUR");
    private static final String QUANTITY = "QUANTITY";

    private final int place;
    private final Optional<String> given;
    private long without;

    /**
     * The column of a table.
     *
     * @param columns of the service
     * @param given what values are in whose row does not say it
     */
    CurrencyColumn(List<String> columns, Optional<String> given) {
        List<String> upper =
                columns.stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
        this.place = NAMES.stream()
                .flatMapToInt(name -> IntStream.range(0, upper.size())
                        .filter(i -> upper.get(i).equals(name)))
                .findFirst()
                .orElse(-1);
        this.given = given;
    }

    /** The name of a column that has to be added; nothing when the service has one. */
    Optional<String> added() {
        return place < 0 ? Optional.of(NAMES.getFirst()) : Optional.empty();
    }

    /**
     * Puts the currency into a row where it is missing.
     *
     * @param row of the service's columns; becomes longer by one when a column is added
     * @param codes of the series
     */
    void complete(List<String> row, List<String> codes) {
        if (place >= 0 && !row.get(place).isBlank()) {
            return;
        }
        String found = codes.stream()
                .filter(OF_CODES::containsKey)
                .map(OF_CODES::get)
                .findFirst()
                .or(() -> given)
                .orElse("");
        boolean isMoney = codes.stream().noneMatch(code -> code.contains(QUANTITY));
        if (found.isEmpty() && isMoney) {
            without++;
        }
        if (place < 0) {
            row.add(isMoney ? found : "");
        } else {
            row.set(place, isMoney ? found : "");
        }
    }

    /** How many rows have a value and no currency. */
    long without() {
        return without;
    }
}
