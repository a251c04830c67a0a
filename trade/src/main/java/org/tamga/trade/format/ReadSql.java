package org.tamga.trade.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.trade.sql.Sql;

/**
 * The SQL that reads a table as its description says: one row of the lake for each row of the file, with a number in {@code fault} that is
 * 0 where nothing is wrong. Written for DuckDB's reader of CSV, which tells rows that are no rows of the table by itself.
 */
public final class ReadSql {

    /** The type of values and quantities: thousandths of a unit, up to a thousand million millions. */
    public static final String AMOUNT = "DECIMAL(18,3)";

    /** The most faults in rows that are no rows of the table; a table with as many is none of this kind. */
    public static final int MOST_REFUSED = 200_000;

    /** What the names of the lake's folders say of the rows in them, besides the year. */
    public static final List<String> PLACE =
            List.of("source", "frequency", "flow", "nomenclature", "currency", "transport");

    /** The columns of the lake's files, and their types; those from {@code net_kg} on are there only where the source has them. */
    public static final Map<String, String> COLUMNS = columns();

    private final FormatDescription description;
    private final SourceTable table;
    private final TableColumns columns;
    private final PartSql parts;
    private final Map<String, String> constants;

    /** The reading of one table, which fits the description. */
    public ReadSql(FormatDescription description, SourceTable table) {
        this.description = description;
        this.table = table;
        this.columns = new TableColumns(description, table.header());
        this.parts = new PartSql(description, columns, table.origin());
        this.constants = parts.constants();
    }

    /**
     * All rows of the table: {@code fault}, {@code year}, what is not the same in all rows of {@link #PLACE}, and the columns of
     * {@link #COLUMNS} that the table has.
     *
     * @param keepRejects whether rows that are no rows of the table are kept by DuckDB in {@code reject_errors}
     */
    public String rows(boolean keepRejects) {
        List<String> picked = new ArrayList<>(List.of("fault", "year"));
        PLACE.stream().filter(c -> !constants.containsKey(c)).forEach(picked::add);
        picked.addAll(List.of("month", "reporter", "partner", "product", "value"));
        List<String> summable = new ArrayList<>(List.of("value"));
        for (Part part : List.of(Part.NET_KG, Part.QUANTITY)) {
            if (columns.has(part)) {
                picked.add(part.key());
                summable.add(part.key());
            }
        }
        if (columns.has(Part.QUANTITY_UNIT)) {
            picked.add("quantity_unit");
        }
        if (description.repeated() != FormatDescription.Repeated.SUM) {
            return "SELECT " + String.join(", ", picked) + " FROM (" + judged(keepRejects, false) + ")";
        }
        String summed = picked.stream()
                .map(c -> summable.contains(c) ? "CAST(sum(" + c + ") AS " + AMOUNT + ") AS " + c : c)
                .collect(Collectors.joining(", "));
        return "SELECT " + summed + ", count(*)::INTEGER AS lines FROM (" + judged(keepRejects, false)
                + ") GROUP BY ALL";
    }

    /** A statement that DuckDB must have run before it reads the rows. */
    public static String preparation() {
        return AreaSql.declaration();
    }

    /** Whether the table has weights. */
    public boolean isWeighed() {
        return columns.has(Part.NET_KG);
    }

    /** What is the same in all rows of the table, of {@link #PLACE}. */
    public Map<String, String> constants() {
        return constants;
    }

    /** The faulty rows: {@code n} counts the rows of the table from 1, {@code fault}, and {@code found}, the text that is to blame. */
    public String faults(int most) {
        StringBuilder found = new StringBuilder("CASE fault");
        for (RowFault fault : RowFault.values()) {
            found.append(" WHEN ")
                    .append(fault.number())
                    .append(" THEN ")
                    .append("substr(" + found(fault.part()) + ", 1, 80)");
        }
        return "SELECT n, fault, " + found + " END AS found FROM (" + judged(false, true)
                + ") WHERE fault BETWEEN 1 AND 19 ORDER BY n LIMIT " + most;
    }

    /** The text that is to blame; numbers as they stand in the file. */
    private String found(Part part) {
        String text = columns.text(part);
        return columns.has(part) && columns.whole().contains(columns.reference(part))
                ? "regexp_replace(" + text + ", '\\.0$', '')"
                : text;
    }

    /** The rows whose key an earlier row has, which otherwise are sound: {@code n} counts the rows of the table from 1. */
    public String repeated(int most) {
        return "SELECT n FROM (" + judged(false, true) + ") WHERE fault = 0 QUALIFY row_number() OVER (PARTITION BY "
                + String.join(", ", PLACE) + ", month, reporter, partner, product ORDER BY n) > 1 ORDER BY n LIMIT "
                + most;
    }

    /** The name of the column that a fault is about; blank when no column is. */
    public String column(RowFault fault) {
        return columns.name(fault.part());
    }

    /** The name of the column that a fault of DuckDB's reader is about; blank when none is. */
    public String column(int number) {
        return number >= 1 && number <= table.header().names().size()
                ? table.header().names().get(number - 1)
                : "";
    }

    private String judged(boolean keepRejects, boolean numbered) {
        Field.PeriodForm form = description.part(Part.PERIOD).form();
        RowTests tests = new RowTests(description, table.header(), columns.given(), listed(), columns.whole());
        return "SELECT *, " + tests.fault()
                + "::UTINYINT AS fault FROM (SELECT *, (month // 100)::INTEGER AS year FROM ("
                + "SELECT *, " + PeriodSql.month(form) + "::INTEGER AS month, " + PeriodSql.frequency(form)
                + " AS frequency FROM (SELECT *, " + String.join(", ", parts.all()) + " FROM "
                + from(keepRejects, numbered) + ")))";
    }

    private Set<Part> listed() {
        return Stream.of(Part.REPORTER, Part.PARTNER)
                .filter(columns::isLookedUpInList)
                .collect(Collectors.toSet());
    }

    private String from(boolean keepRejects, boolean numbered) {
        String csv = readCsv(keepRejects);
        if (numbered) {
            csv = "(SELECT *, row_number() OVER () AS n FROM " + csv + ")";
        }
        if (description.wide().isPresent()) {
            csv = unpivoted(csv);
        }
        return csv + " AS t" + parts.lookups();
    }

    private String unpivoted(String csv) {
        Map<String, String> names = new LinkedHashMap<>();
        table.header().names().stream()
                .filter(description::isPeriod)
                .forEach(name -> names.put(table.header().reference(name), name.strip()));
        return "(SELECT * REPLACE (" + LookupSql.cases("_period", names, "NULL")
                + " AS _period) FROM (UNPIVOT (SELECT * FROM " + csv + ") ON " + String.join(", ", names.keySet())
                + " INTO NAME _period VALUE _value))";
    }

    private String readCsv(boolean keepRejects) {
        return "read_csv(" + Sql.source(table.text()) + ", auto_detect = false, header = true, delim = "
                + Sql.text(String.valueOf(table.delimiter()))
                + ", quote = '\"', escape = '\"', strict_mode = true, null_padding = false"
                + ", nullstr = " + Sql.list(columns.nulls()) + ", decimal_separator = "
                + Sql.text(String.valueOf(description.decimal()))
                + (table.isGzip() ? ", compression = 'gzip'" : "")
                + (keepRejects ? ", store_rejects = true, rejects_limit = " + MOST_REFUSED : ", ignore_errors = true")
                + ", columns = " + columns.declared() + ")";
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("month", "INTEGER");
        for (String text : List.of("reporter", "partner", "product")) {
            columns.put(text, "VARCHAR");
        }
        columns.put("value", AMOUNT);
        columns.put("net_kg", AMOUNT);
        columns.put("quantity", AMOUNT);
        columns.put("quantity_unit", "VARCHAR");
        columns.put("lines", "INTEGER");
        return columns;
    }
}
