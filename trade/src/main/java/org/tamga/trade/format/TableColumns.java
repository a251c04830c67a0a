package org.tamga.trade.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.sql.Sql;

/**
 * The columns of a table: in which of them each part of a row stands, and as what DuckDB reads each. Text that is a number in every sound row
 * is read as one, which is many times faster than looking at the text.
 */
final class TableColumns {

    /** With one decimal, because DuckDB would round 2020.6 to 2021: what has one is then told. */
    private static final String AREA_NUMBER = "DECIMAL(4,1)";

    private static final String YEAR_NUMBER = "DECIMAL(5,1)";
    private static final String MONTH_NUMBER = "DECIMAL(7,1)";
    private static final String TEXT = "VARCHAR";

    private final FormatDescription description;
    private final Header header;
    private final Map<Part, String> names = new TreeMap<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> nulls = new ArrayList<>(List.of(""));

    TableColumns(FormatDescription description, Header header) {
        this.description = description;
        this.header = header;
        for (Part part : Part.values()) {
            header.find(description.part(part).columns()).ifPresent(column -> names.put(part, column));
        }
        chooseTypes();
    }

    private void chooseTypes() {
        boolean onlyNumbers = isLookedUpInList(Part.REPORTER) && isLookedUpInList(Part.PARTNER);
        Map<String, String> byColumn = new TreeMap<>();
        for (Part part : List.of(Part.VALUE, Part.NET_KG, Part.QUANTITY)) {
            Field field = description.part(part);
            if (amounts().isPlain() && (onlyNumbers || isSimple(field))) {
                // DuckDB knows one list for all columns
                nulls.addAll(
                        field.missing().stream().filter(m -> !nulls.contains(m)).toList());
                if (has(part)) {
                    byColumn.put(name(part), ReadSql.AMOUNT);
                }
            }
        }
        for (Part part : List.of(Part.REPORTER, Part.PARTNER)) {
            if (isLookedUpInList(part)) {
                byColumn.put(name(part), AREA_NUMBER);
            }
        }
        byColumn.put(
                name(Part.PERIOD),
                switch (description.part(Part.PERIOD).form()) {
                    case YEAR -> YEAR_NUMBER;
                    case YEAR_MONTH -> MONTH_NUMBER;
                    case ANY, MONTH_DAY -> TEXT;
                });
        for (String column : header.names()) {
            boolean ofPeriod = description.isPeriod(column) && isWideNumber();
            types.add(byColumn.getOrDefault(column, ofPeriod ? ReadSql.AMOUNT : TEXT));
        }
    }

    /** Whether a number can be read without the texts that stand for nothing, and has no more digits than the lake keeps. */
    private static boolean isSimple(Field field) {
        return field.missing().isEmpty() && field.times().compareTo(BigDecimal.ONE) <= 0;
    }

    /** How numbers are written. */
    AmountSql amounts() {
        return new AmountSql(description.decimal(), description.grouping());
    }

    /** The parts that have a column of their own. */
    Set<Part> given() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** Whether a part has a column of its own. */
    boolean has(Part part) {
        return names.containsKey(part);
    }

    /** The name of a part's column, as it stands in the file; blank when it has none. */
    String name(Part part) {
        return names.getOrDefault(part, "");
    }

    /** What stands for a part's column in SQL: its place, because its name may be one of the lake's. */
    String reference(Part part) {
        return header.reference(name(part));
    }

    /** What the file says of a part, as text: its column, or what holds for all rows. */
    String text(Part part) {
        if (part == Part.VALUE && description.wide().isPresent()) {
            return "_value::VARCHAR";
        }
        return has(part)
                ? reference(part) + "::VARCHAR"
                : description.part(part).always().map(Sql::text).orElse("NULL");
    }

    /** Whether areas of a part are written as numbers that a list has; else they are looked up by a join. */
    boolean isLookedUpInList(Part part) {
        Field field = description.part(part);
        return has(part)
                && field.codes() == AreaCodes.COMTRADE
                && field.values().isEmpty();
    }

    /** Whether a part's column is read as an amount of the lake. */
    boolean isNumber(Part part) {
        return ReadSql.AMOUNT.equals(types.get(header.names().indexOf(name(part))));
    }

    /** Whether the columns of periods are read as amounts of the lake. */
    boolean isWideNumber() {
        return amounts().isPlain() && isSimple(description.part(Part.VALUE));
    }

    /** The references of the columns that must hold whole numbers. */
    List<String> whole() {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (List.of(AREA_NUMBER, YEAR_NUMBER, MONTH_NUMBER).contains(types.get(i))) {
                whole.add(header.reference(header.names().get(i)));
            }
        }
        return whole;
    }

    /** The texts that stand for nothing in any column. */
    List<String> nulls() {
        return List.copyOf(nulls);
    }

    /** The columns and their types, as {@code read_csv} is told them. */
    String declared() {
        StringBuilder declared = new StringBuilder("{");
        for (int i = 0; i < types.size(); i++) {
            declared.append(i == 0 ? "" : ", ")
                    .append(Sql.text(header.reference(header.names().get(i))))
                    .append(": ")
                    .append(Sql.text(types.get(i)));
        }
        return declared.append('}').toString();
    }
}
