package org.tamga.trade.format;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.tamga.trade.nomenclature.Spellings;
import org.tamga.trade.sql.Sql;

/** The SQL that finds the nomenclature that a word of a file means. */
final class NomenclatureSql {

    private NomenclatureSql() {}

    /** The nomenclature that a file's name says, where the description tells how; the column does not count then. */
    static Optional<String> inName(FormatDescription description, Path file) {
        return description
                .fileNomenclature()
                .map(pattern -> pattern.matcher(file.getFileName().toString()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(matcher.groupCount() > 0 ? 1 : 0))
                .flatMap(Spellings::find);
    }

    /** The nomenclature of rows in which no column says one. */
    static Optional<String> always(Field field) {
        return field.always().flatMap(Spellings::find);
    }

    /** A relation of {@code code}, a word of the file by {@link #key}, and {@code edition}, its nomenclature. */
    static String relation(Field field) {
        SortedMap<String, String> editions = new TreeMap<>(Spellings.all());
        field.values()
                .forEach((word, meaning) ->
                        Spellings.find(meaning).ifPresent(edition -> editions.put(Spellings.key(word), edition)));
        return LookupSql.relation(editions, "edition");
    }

    /** A word of the file as it is looked up; what a colon divides from it is a label. */
    static String key(String word) {
        return "regexp_replace(upper(split_part(" + word + ", ':', 1)), " + Sql.text(Spellings.FILLING) + ", '', 'g')";
    }
}
