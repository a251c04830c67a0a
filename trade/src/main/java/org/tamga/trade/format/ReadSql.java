package org.tamga.trade.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.sql.Sql;

/**
 * The SQL that reads a table as its description says: one row of the lake for each row of the file, with a number in {@code fault} that is
 * 0 where nothing is wrong. Written for DuckDB's reader of CSV, which tells rows that are no rows of the table by itself.
 *
 * <p>Numbers of UN Comtrade are looked up in a list, which costs next to nothing for tables of many million rows; letters by a join.
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
    private final List<String> types = new ArrayList<>();
    private final Map<Part, String> columns = new TreeMap<>();
    private final List<String> nulls = new ArrayList<>(List.of(""));
    private final AmountSql amounts;
    private final Map<String, String> constants = new LinkedHashMap<>();

    /** The reading of one table, which fits the description. */
    public ReadSql(FormatDescription description, SourceTable table) {
        this.description = description;
        this.table = table;
        this.amounts = new AmountSql(description.decimal(), description.grouping());
        for (Part part : Part.values()) {
            table.header().find(description.part(part).columns()).ifPresent(column -> columns.put(part, column));
        }
        chooseTypes();
        findConstants();
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
            if (columns.containsKey(part)) {
                picked.add(part.key());
                summable.add(part.key());
            }
        }
        if (columns.containsKey(Part.QUANTITY_UNIT)) {
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

    /** Whether the table has weights. */
    public boolean isWeighed() {
        return columns.containsKey(Part.NET_KG);
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

    private String found(Part part) {
        String column = columns.get(part);
        return column != null && whole().contains(reference(column))
                ? "regexp_replace(" + raw(part) + ", '\\.0$', '')"
                : raw(part);
    }

    /** The rows whose key an earlier row has, which otherwise are sound: {@code n} counts the rows of the table from 1. */
    public String repeated(int most) {
        return "SELECT n FROM (" + judged(false, true) + ") WHERE fault = 0 QUALIFY row_number() OVER (PARTITION BY "
                + String.join(", ", PLACE) + ", month, reporter, partner, product ORDER BY n) > 1 ORDER BY n LIMIT "
                + most;
    }

    /** The name of the column that a fault is about; blank when no column is. */
    public String column(RowFault fault) {
        return columns.getOrDefault(fault.part(), "");
    }

    /** The name of the column that a fault of DuckDB's reader is about; blank when none is. */
    public String column(int number) {
        return number >= 1 && number <= table.header().names().size()
                ? table.header().names().get(number - 1)
                : "";
    }

    private String judged(boolean keepRejects, boolean numbered) {
        return "SELECT *, " + new RowTests(description, table.header(), columns.keySet(), whole()).fault()
                + "::UTINYINT AS fault FROM (SELECT *, (month // 100)::INTEGER AS year FROM ("
                + "SELECT *, " + PeriodSql.month(periodForm()) + "::INTEGER AS month, "
                + PeriodSql.frequency(periodForm())
                + " AS frequency FROM (" + parts(keepRejects, numbered) + ")))";
    }

    /** The columns of whole numbers: they are read with one decimal, because DuckDB would round 2020.6 to 2021. */
    private List<String> whole() {
        return table.header().names().stream()
                .map(this::reference)
                .filter(c -> types.get(Integer.parseInt(c.substring(1))).endsWith(",1)"))
                .toList();
    }

    /** Columns are read by their place, because their names may be those of the lake. */
    private String reference(String column) {
        return table.header().reference(column);
    }

    private String parts(boolean keepRejects, boolean numbered) {
        List<String> picked = new ArrayList<>(List.of(
                "*",
                when() + " AS _when",
                source() + " AS source",
                area(Part.REPORTER) + " AS reporter",
                area(Part.PARTNER) + " AS partner",
                words(Part.FLOW) + " AS flow",
                nomenclature() + " AS nomenclature",
                product() + " AS product",
                transport() + " AS transport",
                currency() + " AS currency",
                amount(Part.VALUE) + " AS value",
                amount(Part.NET_KG) + " AS net_kg",
                amount(Part.QUANTITY) + " AS quantity",
                unit() + " AS quantity_unit"));
        return "SELECT " + String.join(", ", picked) + " FROM " + from(keepRejects, numbered);
    }

    private String when() {
        if (description.wide().isPresent()) {
            return "_period";
        }
        String column = columns.get(Part.PERIOD);
        boolean number = periodForm() == Field.PeriodForm.YEAR || periodForm() == Field.PeriodForm.YEAR_MONTH;
        return column != null && number ? reference(column) + "::INTEGER" : raw(Part.PERIOD);
    }

    private String from(boolean keepRejects, boolean numbered) {
        String csv = readCsv(keepRejects);
        if (numbered) {
            csv = "(SELECT *, row_number() OVER () AS n FROM " + csv + ")";
        }
        if (description.wide().isPresent()) {
            csv = unpivoted(csv);
        }
        StringBuilder from = new StringBuilder(csv).append(" AS t");
        for (Part part : List.of(Part.REPORTER, Part.PARTNER)) {
            if (columns.containsKey(part) && !isLookedUpInList(part)) {
                from.append(lookup(
                        part,
                        AreaSql.relation(description.part(part)),
                        "upper(trim(split_part(" + raw(part) + ", ':', 1)))"));
            }
        }
        boolean inName = NomenclatureSql.inName(description, table.origin()).isPresent();
        if (columns.containsKey(Part.NOMENCLATURE) && !inName) {
            from.append(lookup(
                    Part.NOMENCLATURE,
                    NomenclatureSql.relation(description.part(Part.NOMENCLATURE)),
                    NomenclatureSql.key(raw(Part.NOMENCLATURE))));
        }
        return from.toString();
    }

    private static String lookup(Part part, String relation, String key) {
        String codes = part.key() + "_codes";
        return " LEFT JOIN " + relation + " AS " + codes + " ON " + codes + ".code = " + key;
    }

    private String unpivoted(String csv) {
        Map<String, String> names = new LinkedHashMap<>();
        table.header().names().stream()
                .filter(description::isPeriod)
                .forEach(name -> names.put(reference(name), name.strip()));
        return "(SELECT * REPLACE (" + cases("_period", names, "NULL") + " AS _period) FROM (UNPIVOT (SELECT * FROM "
                + csv + ") ON " + String.join(", ", names.keySet()) + " INTO NAME _period VALUE _value))";
    }

    private String readCsv(boolean keepRejects) {
        StringBuilder declared = new StringBuilder("{");
        for (int i = 0; i < types.size(); i++) {
            declared.append(i == 0 ? "" : ", ")
                    .append("'c")
                    .append(i)
                    .append("': ")
                    .append(Sql.text(types.get(i)));
        }
        return "read_csv(" + Sql.path(table.text()) + ", auto_detect = false, header = true, delim = "
                + Sql.text(String.valueOf(table.delimiter()))
                + ", quote = '\"', escape = '\"', strict_mode = true, null_padding = false"
                + ", nullstr = " + Sql.list(nulls) + ", decimal_separator = "
                + Sql.text(String.valueOf(description.decimal()))
                + (table.isGzip() ? ", compression = 'gzip'" : "")
                + (keepRejects ? ", store_rejects = true, rejects_limit = " + MOST_REFUSED : ", ignore_errors = true")
                + ", columns = " + declared + "})";
    }

    private void chooseTypes() {
        boolean onlyNumbers = isLookedUpInList(Part.REPORTER) && isLookedUpInList(Part.PARTNER);
        Map<String, String> byColumn = new TreeMap<>();
        for (Part part : List.of(Part.VALUE, Part.NET_KG, Part.QUANTITY)) {
            Field field = description.part(part);
            boolean isSimple = field.missing().isEmpty() && field.times().compareTo(BigDecimal.ONE) <= 0;
            if (amounts.isPlain() && (onlyNumbers || isSimple)) {
                nulls.addAll(
                        field.missing().stream().filter(m -> !nulls.contains(m)).toList());
                Optional.ofNullable(columns.get(part)).ifPresent(column -> byColumn.put(column, AMOUNT));
            }
        }
        for (Part part : List.of(Part.REPORTER, Part.PARTNER)) {
            if (isLookedUpInList(part)) {
                byColumn.put(columns.getOrDefault(part, ""), "DECIMAL(4,1)");
            }
        }
        String period = columns.getOrDefault(Part.PERIOD, "");
        switch (description.part(Part.PERIOD).form()) {
            case YEAR -> byColumn.put(period, "DECIMAL(5,1)");
            case YEAR_MONTH -> byColumn.put(period, "DECIMAL(7,1)");
            default -> byColumn.put(period, "VARCHAR");
        }
        for (String column : table.header().names()) {
            boolean wide = description.isPeriod(column);
            types.add(byColumn.getOrDefault(column, wide && typedWide() ? AMOUNT : "VARCHAR"));
        }
    }

    /** Whether the columns of periods are read as numbers. */
    private boolean typedWide() {
        Field value = description.part(Part.VALUE);
        return amounts.isPlain() && value.missing().isEmpty() && value.times().compareTo(BigDecimal.ONE) <= 0;
    }

    private void findConstants() {
        constant("source", Part.SOURCE, source());
        constant("flow", Part.FLOW, words(Part.FLOW));
        constant("currency", Part.CURRENCY, currency());
        constant("transport", Part.TRANSPORT, transport());
        // the nomenclature may be in the file's name where there is a column for it, too
        constant("nomenclature", Part.NOMENCLATURE, nomenclature());
        if (description.wide().isEmpty()) {
            switch (periodForm()) {
                case YEAR -> constants.put("frequency", "A");
                case MONTH_DAY -> constants.put("frequency", "M");
                default -> constants.remove("frequency");
            }
        }
    }

    /** Keeps what an expression gives when that is a text in quotes. */
    private void constant(String name, Part part, String expression) {
        if (!columns.containsKey(part) && expression.matches("'[A-Za-z0-9_-]+'")) {
            constants.put(name, expression.substring(1, expression.length() - 1));
        }
    }

    private boolean isLookedUpInList(Part part) {
        Field field = description.part(part);
        return columns.containsKey(part)
                && field.codes() == AreaCodes.COMTRADE
                && field.values().isEmpty();
    }

    private Field.PeriodForm periodForm() {
        return description.part(Part.PERIOD).form();
    }

    private String raw(Part part) {
        if (part == Part.VALUE && description.wide().isPresent()) {
            return "_value::VARCHAR";
        }
        String column = columns.get(part);
        return column == null
                ? description.part(part).always().map(Sql::text).orElse("NULL")
                : reference(column) + "::VARCHAR";
    }

    private String source() {
        return columns.containsKey(Part.SOURCE)
                ? "coalesce(upper(trim(" + raw(Part.SOURCE) + ")), " + constantOr(Part.SOURCE, "NULL") + ")"
                : constantOr(Part.SOURCE, "NULL");
    }

    private String area(Part part) {
        Field field = description.part(part);
        String column = columns.get(part);
        if (column == null) {
            return AreaSql.constant(field.always().orElse(""));
        }
        if (!isLookedUpInList(part)) {
            return part.key() + "_codes.area";
        }
        return AreaSql.listed(field.codes(), reference(column), part == Part.PARTNER);
    }

    private String words(Part part) {
        Field field = description.part(part);
        if (!columns.containsKey(part)) {
            return constantOr(part, "NULL");
        }
        String word = "upper(trim(split_part(" + raw(part) + ", ':', 1)))";
        if (field.values().isEmpty()) {
            return "CASE WHEN " + word + " IN " + Sql.in(Meanings.FLOWS) + " THEN " + word + " END";
        }
        return cases(word, field.values(), "NULL");
    }

    private static String cases(String word, Map<String, String> values, String otherwise) {
        StringBuilder cases = new StringBuilder("CASE ").append(word);
        values.forEach((found, meant) ->
                cases.append(" WHEN ").append(Sql.text(found)).append(" THEN ").append(Sql.text(meant)));
        return cases.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    private String nomenclature() {
        Optional<String> inName = NomenclatureSql.inName(description, table.origin());
        Optional<String> always = NomenclatureSql.always(description.part(Part.NOMENCLATURE));
        if (inName.isPresent() || !columns.containsKey(Part.NOMENCLATURE)) {
            return Sql.text(inName.or(() -> always).orElse("HS"));
        }
        String found = "nomenclature_codes.edition";
        return always.map(edition -> "CASE WHEN " + raw(Part.NOMENCLATURE) + " IS NULL THEN " + Sql.text(edition)
                        + " ELSE " + found + " END")
                .orElse(found);
    }

    private String product() {
        Field field = description.part(Part.PRODUCT);
        if (!columns.containsKey(Part.PRODUCT)) {
            return constantOr(Part.PRODUCT, "NULL");
        }
        String code = raw(Part.PRODUCT);
        if (field.pad() > 0) {
            code = "CASE WHEN length(" + code + ") = " + (field.pad() - 1) + " THEN '0' || " + code + " ELSE " + code
                    + " END";
        }
        if (!field.values().isEmpty()) {
            code = cases(
                    "upper(trim(split_part(" + code + ", ':', 1)))",
                    field.values(),
                    "split_part(" + code + ", ':', 1)");
        }
        return "(" + code + ")";
    }

    private String transport() {
        Field field = description.part(Part.TRANSPORT);
        if (!columns.containsKey(Part.TRANSPORT)) {
            return constantOr(Part.TRANSPORT, "'0'");
        }
        String mode = "upper(trim(split_part(" + raw(Part.TRANSPORT) + ", ':', 1)))";
        return "coalesce(" + (field.values().isEmpty() ? mode : cases(mode, field.values(), mode)) + ", '0')";
    }

    private String currency() {
        return columns.containsKey(Part.CURRENCY)
                ? "coalesce(upper(trim(split_part(" + raw(Part.CURRENCY) + ", ':', 1))), "
                        + constantOr(Part.CURRENCY, "NULL") + ")"
                : constantOr(Part.CURRENCY, "NULL");
    }

    private String unit() {
        Field field = description.part(Part.QUANTITY_UNIT);
        if (!columns.containsKey(Part.QUANTITY_UNIT)) {
            return "CAST(NULL AS VARCHAR)";
        }
        String unit = raw(Part.QUANTITY_UNIT);
        return field.missing().isEmpty()
                ? unit
                : "CASE WHEN " + unit + " NOT IN " + Sql.in(field.missing()) + " THEN " + unit + " END";
    }

    private String amount(Part part) {
        Field field = description.part(part);
        boolean wide = part == Part.VALUE && description.wide().isPresent();
        String column = wide ? "_value" : columns.containsKey(part) ? reference(columns.getOrDefault(part, "")) : "";
        if (column.isEmpty()) {
            return "CAST(NULL AS " + AMOUNT + ")";
        }
        boolean typed = wide
                ? typedWide()
                : AMOUNT.equals(types.get(table.header().names().indexOf(columns.getOrDefault(part, ""))));
        String number = AmountSql.scaled(typed ? column : amounts.number(column, field, part != Part.VALUE), field);
        return part == Part.VALUE && description.part(Part.MULTIPLIER).isGiven()
                ? AmountSql.raised(number, raw(Part.MULTIPLIER))
                : number;
    }

    private String constantOr(Part part, String otherwise) {
        return description.part(part).always().map(Sql::text).orElse(otherwise);
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
