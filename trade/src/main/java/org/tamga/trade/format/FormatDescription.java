package org.tamga.trade.format;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a kind of file looks like and what its columns mean: all that is needed to read it. The built-in ones stand beside this class as
 * YAML; a user writes one for a table of their own.
 *
 * @param name short, such as {@code baci}
 * @param title for people
 * @param licence under which the publisher gives the data; blank when that is not known
 * @param reconciled whether a row speaks for both sides of a border, so that it is an import of the partner as well
 * @param required columns that are there in every file of this kind; what a file is recognised by
 * @param parts where each part of a row is found
 * @param totals columns of further breakdowns, and the texts that stand for all of it; rows with other texts are details that the totals
 *     hold already
 * @param repeated what rows of one key mean
 * @param wide columns whose names are periods, when each holds the values of one; the value then has no column of its own
 * @param encoding of the text, such as {@code UTF-8} or {@code windows-1251}
 * @param decimal the character before decimals
 * @param grouping the character between groups of digits; blank for none
 * @param fileNomenclature how the nomenclature is read from the file's name, in the pattern's first group
 */
public record FormatDescription(
        String name,
        String title,
        String licence,
        boolean reconciled,
        List<String> required,
        Map<Part, Field> parts,
        Map<String, List<String>> totals,
        Repeated repeated,
        Optional<Pattern> wide,
        String encoding,
        char decimal,
        String grouping,
        Optional<Pattern> fileNomenclature) {

    /** What it means when rows have the same key. */
    public enum Repeated {
        /** The first is taken; the others are faults. */
        FAULT,
        /** They are parts that a finer breakdown keeps apart: their sum is taken. */
        SUM
    }

    /** Copies the collections and keeps their order, because the text of a description is part of a batch's id. */
    public FormatDescription {
        required = List.copyOf(required);
        Map<Part, Field> ordered = new EnumMap<>(Part.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    /** Whether a file of these columns is of this kind. */
    boolean fits(Header header) {
        return missing(header).isEmpty()
                && (wide.isEmpty() || header.names().stream().anyMatch(this::isPeriod));
    }

    /** The required columns that a header does not have. */
    List<String> missing(Header header) {
        return required.stream().filter(name -> !header.has(name)).toList();
    }

    /** Whether a column's name is a period. */
    boolean isPeriod(String column) {
        return wide.map(pattern -> pattern.matcher(column.strip()).matches()).orElse(false);
    }

    Field part(Part part) {
        return Objects.requireNonNullElseGet(parts.get(part), Field::nowhere);
    }
}
