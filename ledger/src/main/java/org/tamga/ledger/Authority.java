package org.tamga.ledger;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;

/**
 * Who compiles a statistic. Figures of different authorities are about different cells, even when they mean the same trade.
 *
 * @param code short name: {@code GACC}
 * @param name full name
 * @param reporter the economy whose trade it records; empty for international bodies
 * @param aliases other codes under which the same statistic is quoted
 * @param sumOf codes of the authorities whose figures it adds up, each for its own reporter; empty for an authority with own records
 * @param preferred whether a question that names only the reporter means this authority
 */
public record Authority(
        String code,
        String name,
        Optional<Economy> reporter,
        List<String> aliases,
        List<String> sumOf,
        boolean preferred) {

    public Authority {
        aliases = List.copyOf(aliases);
        sumOf = List.copyOf(sumOf);
    }

    /** An authority that nothing but its code is known of. */
    public static Authority of(String code, Economy reporter) {
        return new Authority(code, code, Optional.of(reporter), List.of(), List.of(), true);
    }
}
