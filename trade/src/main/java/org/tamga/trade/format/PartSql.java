package org.tamga.trade.format;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.trade.sql.Sql;

/**
 * The SQL of the parts of a row, each as the lake keeps it; nothing where the file says nothing that is known.
 *
 * <p>Numbers of UN Comtrade are looked up in a list, which costs next to nothing for tables of many million rows; letters by a join.
 */
final class PartSql {

    private final FormatDescription description;
    private final TableColumns columns;
    private final Optional<String> nomenclatureOfFile;

    /**
     * The parts of one table.
     *
     * @param file whose name may say the nomenclature
     */
    PartSql(FormatDescription description, TableColumns columns, Path file) {
        this.description = description;
        this.columns = columns;
        this.nomenclatureOfFile = NomenclatureSql.inName(description, file);
    }

    /** The expressions of all parts, each with its name; {@code _when} is the period as {@link PeriodSql} reads it. */
    List<String> all() {
        return List.of(
                when() + " AS _when",
                source() + " AS source",
                area(Part.REPORTER) + " AS reporter",
                area(Part.PARTNER) + " AS partner",
                flow() + " AS flow",
                nomenclature() + " AS nomenclature",
                product() + " AS product",
                transport() + " AS transport",
                currency() + " AS currency",
                amount(Part.VALUE) + " AS value",
                amount(Part.NET_KG) + " AS net_kg",
                amount(Part.QUANTITY) + " AS quantity",
                unit() + " AS quantity_unit");
    }

    /** The joins behind the table that the expressions need. */
    String lookups() {
        StringBuilder lookups = new StringBuilder();
        for (Part part : List.of(Part.REPORTER, Part.PARTNER)) {
            if (columns.has(part) && !columns.isLookedUpInList(part)) {
                lookups.append(lookup(part, AreaSql.relation(description.part(part)), word(part)));
            }
        }
        if (columns.has(Part.NOMENCLATURE) && nomenclatureOfFile.isEmpty()) {
            lookups.append(lookup(
                    Part.NOMENCLATURE,
                    NomenclatureSql.relation(description.part(Part.NOMENCLATURE)),
                    NomenclatureSql.key(columns.text(Part.NOMENCLATURE))));
        }
        return lookups.toString();
    }

    private static String lookup(Part part, String relation, String key) {
        String codes = part.key() + "_codes";
        return " LEFT JOIN " + relation + " AS " + codes + " ON " + codes + ".code = " + key;
    }

    /** What is the same in all rows, of {@link ReadSql#PLACE}. */
    Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        constant(constants, Part.SOURCE, source());
        constant(constants, Part.FLOW, flow());
        constant(constants, Part.CURRENCY, currency());
        constant(constants, Part.TRANSPORT, transport());
        // the nomenclature may be in the file's name where there is a column for it, too
        constant(constants, Part.NOMENCLATURE, nomenclature());
        if (description.wide().isEmpty()) {
            switch (description.part(Part.PERIOD).form()) {
                case YEAR -> constants.put("frequency", "A");
                case MONTH_DAY -> constants.put("frequency", "M");
                case ANY, YEAR_MONTH -> {}
            }
        }
        return Collections.unmodifiableMap(constants);
    }

    /** Keeps what an expression gives when that is a text in quotes. */
    private void constant(Map<String, String> constants, Part part, String expression) {
        if (!columns.has(part) && expression.matches("'[A-Za-z0-9_-]+'")) {
            constants.put(part.key(), expression.substring(1, expression.length() - 1));
        }
    }

    private String when() {
        if (description.wide().isPresent()) {
            return "_period";
        }
        Field.PeriodForm form = description.part(Part.PERIOD).form();
        boolean number = form == Field.PeriodForm.YEAR || form == Field.PeriodForm.YEAR_MONTH;
        return columns.has(Part.PERIOD) && number
                ? columns.reference(Part.PERIOD) + "::INTEGER"
                : columns.text(Part.PERIOD);
    }

    private String source() {
        return columns.has(Part.SOURCE)
                ? "coalesce(upper(trim(" + columns.text(Part.SOURCE) + ")), " + always(Part.SOURCE, "NULL") + ")"
                : always(Part.SOURCE, "NULL");
    }

    private String area(Part part) {
        Field field = description.part(part);
        if (!columns.has(part)) {
            return AreaSql.constant(field.always().orElse(""));
        }
        return columns.isLookedUpInList(part)
                ? AreaSql.listed(field.codes(), columns.reference(part), part == Part.PARTNER)
                : part.key() + "_codes.area";
    }

    private String flow() {
        Field field = description.part(Part.FLOW);
        if (!columns.has(Part.FLOW)) {
            return always(Part.FLOW, "NULL");
        }
        String word = word(Part.FLOW);
        return field.values().isEmpty()
                ? "CASE WHEN " + word + " IN " + Sql.in(Meanings.FLOWS) + " THEN " + word + " END"
                : LookupSql.cases(word, field.values(), "NULL");
    }

    private String nomenclature() {
        Optional<String> always = NomenclatureSql.always(description.part(Part.NOMENCLATURE));
        if (nomenclatureOfFile.isPresent() || !columns.has(Part.NOMENCLATURE)) {
            return Sql.text(nomenclatureOfFile.or(() -> always).orElse("HS"));
        }
        String found = Part.NOMENCLATURE.key() + "_codes.edition";
        return always.map(edition -> "CASE WHEN " + columns.text(Part.NOMENCLATURE) + " IS NULL THEN "
                        + Sql.text(edition) + " ELSE " + found + " END")
                .orElse(found);
    }

    private String product() {
        Field field = description.part(Part.PRODUCT);
        if (!columns.has(Part.PRODUCT)) {
            return always(Part.PRODUCT, "NULL");
        }
        String code = columns.text(Part.PRODUCT);
        if (field.pad() > 0) {
            code = "CASE WHEN length(" + code + ") = " + (field.pad() - 1) + " THEN '0' || " + code + " ELSE " + code
                    + " END";
        }
        if (!field.values().isEmpty()) {
            code = LookupSql.cases(
                    "upper(trim(split_part(" + code + ", ':', 1)))",
                    field.values(),
                    "split_part(" + code + ", ':', 1)");
        }
        return "(" + code + ")";
    }

    private String transport() {
        Field field = description.part(Part.TRANSPORT);
        if (!columns.has(Part.TRANSPORT)) {
            return always(Part.TRANSPORT, "'0'");
        }
        String mode = word(Part.TRANSPORT);
        return "coalesce(" + (field.values().isEmpty() ? mode : LookupSql.cases(mode, field.values(), mode)) + ", '0')";
    }

    private String currency() {
        Field field = description.part(Part.CURRENCY);
        if (!columns.has(Part.CURRENCY)) {
            return always(Part.CURRENCY, "NULL");
        }
        String word = word(Part.CURRENCY);
        String meant = field.values().isEmpty() ? word : LookupSql.cases(word, field.values(), word);
        return "coalesce(" + meant + ", " + always(Part.CURRENCY, "NULL") + ")";
    }

    private String unit() {
        Field field = description.part(Part.QUANTITY_UNIT);
        if (!columns.has(Part.QUANTITY_UNIT)) {
            return "CAST(NULL AS VARCHAR)";
        }
        String unit = columns.text(Part.QUANTITY_UNIT);
        return field.missing().isEmpty()
                ? unit
                : "CASE WHEN " + unit + " NOT IN " + Sql.in(field.missing()) + " THEN " + unit + " END";
    }

    private String amount(Part part) {
        Field field = description.part(part);
        boolean wide = part == Part.VALUE && description.wide().isPresent();
        if (!wide && !columns.has(part)) {
            return "CAST(NULL AS " + ReadSql.AMOUNT + ")";
        }
        String column = wide ? "_value" : columns.reference(part);
        boolean isNumber = wide ? columns.isWideNumber() : columns.isNumber(part);
        String number = AmountSql.scaled(
                isNumber ? column : columns.amounts().number(column, field, part != Part.VALUE), field);
        return part == Part.VALUE && description.part(Part.MULTIPLIER).isGiven()
                ? AmountSql.raised(number, columns.text(Part.MULTIPLIER))
                : number;
    }

    /** What a column says before a colon, in capital letters. */
    private String word(Part part) {
        return "upper(trim(split_part(" + columns.text(part) + ", ':', 1)))";
    }

    private String always(Part part, String otherwise) {
        return description.part(part).always().map(Sql::text).orElse(otherwise);
    }
}
