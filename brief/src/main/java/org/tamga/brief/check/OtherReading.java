package org.tamga.brief.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.Reading;

/**
 * One thing that, read differently, makes a claim true.
 *
 * @param key what is read differently
 * @param values as what: a window ({@code 2025-01/2025-05}), a year, a currency, an authority, a flow ({@code EXPORTS}), a scale word
 *     ({@code million}); of partners each code, of all others one
 * @param proven whether the claim is then proven; otherwise it fits what is published
 */
public record OtherReading(Reading.Key key, List<String> values, boolean proven) {

    private static final List<String> SCALES = List.of("ones", "thousand", "million", "billion", "trillion");

    public OtherReading {
        values = List.copyOf(values);
    }

    /** The ledger's reading of a claim, when it is one change of a kind that a writer's slip may be. */
    static Optional<OtherReading> of(Reading reading, CheckedFigure checked, Case theCase) {
        if (reading.substitutions().size() != 1) {
            return Optional.empty();
        }
        Reading.Substitution changed = reading.substitutions().getFirst();
        List<String> values = switch (changed.key()) {
            case WINDOW -> List.of(months(Window.parse(changed.value())));
            case YEAR -> List.of(year(Window.parse(changed.value())));
            case BASE -> List.of(Window.parse(changed.value()).toString());
            case CURRENCY, AUTHORITY -> List.of(changed.value());
            case PARTNERS -> partners(changed.value(), checked, theCase);
            case FLOW ->
                List.of(
                        switch (changed.value()) {
                            case "EXPORT" -> "EXPORTS";
                            case "IMPORT" -> "IMPORTS";
                            default -> changed.value();
                        });
            case UNIT -> List.of(scaleWord(checked.size(), new BigDecimal(changed.value())));
            case RELATION, FX_DATE -> List.of();
        };
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherReading(changed.key(), values, reading.proven()));
    }

    /** An amount in other units of ten. */
    static OtherReading scaled(BigDecimal size, BigDecimal factor) {
        return new OtherReading(Reading.Key.UNIT, List.of(scaleWord(size, factor)), true);
    }

    /** A window as its first and last month. */
    public static String months(Window window) {
        return window.first() + "/" + window.last();
    }

    private static String year(Window window) {
        return window.months() == 12 && window.first().getMonthValue() == 1
                ? String.valueOf(window.first().getYear())
                : months(window);
    }

    private static List<String> partners(String value, CheckedFigure checked, Case theCase) {
        return Optional.ofNullable(theCase.groups().get(value))
                .map(group -> group.membersIn(checked.window()).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList())
                .orElseGet(() -> Arrays.stream(value.split("\\+")).sorted().toList());
    }

    /** The scale word of an amount that is so many times the claimed one. */
    private static String scaleWord(BigDecimal claimed, BigDecimal factor) {
        BigDecimal meant = claimed.abs().multiply(factor);
        int power = Math.max(0, (meant.precision() - meant.scale() - 1) / 3);
        return SCALES.get(Math.min(power, SCALES.size() - 1));
    }
}
