package org.tamga.trade.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.sql.Sql;

/**
 * The SQL that finds out what is wrong with a row, as the number of a {@link RowFault}, or 0.
 *
 * @param given the parts that have a column of their own
 * @param listed the parts whose areas are looked up in a list
 * @param whole the columns that must hold whole numbers
 */
record RowTests(FormatDescription description, Header header, Set<Part> given, Set<Part> listed, List<String> whole) {

    private static final String CURRENCIES = Sql.in(new TreeSet<>(Meanings.CURRENCIES));
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final String TRANSPORT = "regexp_full_match(transport, '" + Meanings.TRANSPORT + "')";

    /** One expression over the columns of a read row. */
    String fault() {
        List<String> tests = new ArrayList<>();
        tests.add("WHEN " + String.join(" AND ", sound()) + " THEN 0");
        details().forEach(condition -> tests.add(test(condition, RowFault.DETAIL)));
        tests.add(test(
                "coalesce(reporter::VARCHAR, '') LIKE '!%' OR coalesce(partner::VARCHAR, '') LIKE '!%'",
                RowFault.GROUP));
        tests.add(test("reporter IS NULL" + broken(Part.REPORTER), RowFault.REPORTER));
        tests.add(test("partner IS NULL" + broken(Part.PARTNER), RowFault.PARTNER));
        tests.add(test("flow IS NULL", RowFault.FLOW));
        tests.add(test("month IS NULL OR NOT (" + period() + ")" + broken(Part.PERIOD), RowFault.PERIOD));
        tests.add(test("nomenclature IS NULL", RowFault.NOMENCLATURE));
        tests.add(test("product IS NULL OR NOT (" + product() + ")", RowFault.PRODUCT));
        tests.add(test("value IS NULL", RowFault.NO_VALUE));
        tests.add(test("value < 0", RowFault.NEGATIVE));
        tests.add(test("net_kg < 0", RowFault.NET_KG));
        tests.add(test("quantity < 0", RowFault.QUANTITY));
        if (mayLackCurrency()) {
            tests.add(test("currency IS NULL OR currency NOT IN " + CURRENCIES, RowFault.CURRENCY));
        }
        if (given.contains(Part.TRANSPORT)) {
            tests.add(test("NOT " + TRANSPORT, RowFault.TRANSPORT));
        }
        if (given.contains(Part.SOURCE)) {
            tests.add(test(
                    "source IS NULL OR NOT regexp_full_match(source, '" + Meanings.SOURCE + "')", RowFault.SOURCE));
        }
        if (description.reconciled()) {
            tests.add(test("reporter = partner", RowFault.SAME_PLACE));
        }
        return "CASE " + String.join(" ", tests) + " ELSE 0 END";
    }

    /** What holds of nearly every row and is cheap to see; only the other rows are tested one by one. */
    private List<String> sound() {
        List<String> sound = new ArrayList<>();
        if (mayLackCurrency() || given.contains(Part.SOURCE)) {
            return List.of("false");
        }
        details().forEach(condition -> sound.add("NOT (" + condition + ")"));
        whole.forEach(column -> sound.add(column + " % 1 = 0"));
        for (Part part : List.of(Part.REPORTER, Part.PARTNER)) {
            sound.add(listed.contains(part) ? AreaSql.isTaken(part.key()) : part.key() + " >= 'A'");
        }
        if (given.contains(Part.FLOW)) {
            sound.add("flow IS NOT NULL");
        }
        sound.add("nomenclature LIKE 'HS%'");
        boolean years = description.part(Part.PERIOD).form() == Field.PeriodForm.YEAR
                && description.wide().isEmpty();
        sound.add(years ? "year BETWEEN " + FIRST_YEAR + " AND " + LAST_YEAR : period());
        sound.add("regexp_full_match(product, '[0-9]{6}')");
        sound.add("value >= 0");
        for (Part part : List.of(Part.NET_KG, Part.QUANTITY)) {
            if (given.contains(part)) {
                sound.add("(" + part.key() + " >= 0 OR " + part.key() + " IS NULL)");
            }
        }
        if (given.contains(Part.TRANSPORT)) {
            sound.add(TRANSPORT);
        }
        if (description.reconciled()) {
            sound.add("reporter <> partner");
        }
        return sound;
    }

    private boolean mayLackCurrency() {
        return given.contains(Part.CURRENCY)
                || description.part(Part.CURRENCY).always().isEmpty();
    }

    private String broken(Part part) {
        return header.find(description.part(part).columns())
                .map(header::reference)
                .filter(whole::contains)
                .map(column -> " OR " + column + " % 1 <> 0")
                .orElse("");
    }

    private List<String> details() {
        List<String> conditions = new ArrayList<>();
        description
                .totals()
                .forEach((column, texts) -> header.find(List.of(column)).ifPresent(name -> {
                    String found =
                            "upper(trim(coalesce(split_part(" + header.reference(name) + "::VARCHAR, ':', 1), '')))";
                    conditions.add(found + " NOT IN "
                            + Sql.in(texts.stream().map(AreaCodes::capital).toList()));
                }));
        return conditions;
    }

    private static String period() {
        return "year BETWEEN " + FIRST_YEAR + " AND " + LAST_YEAR + " AND month % 100 BETWEEN 1 AND 12";
    }

    /** Codes of the Harmonized System have 2, 4 or 6 digits (the last two may be letters: 9999AA), those of the CN up to 8. */
    private String product() {
        int digits = description.part(Part.PRODUCT).pad();
        return "product = 'TOTAL' OR " + (digits > 0 ? "length(product) = " + digits + " AND CASE" : "CASE")
                + " WHEN nomenclature LIKE 'HS%' THEN regexp_full_match(product, '[0-9]{2}([0-9]{2}([0-9A-Z]{2})?)?')"
                + " WHEN nomenclature = 'CN' THEN regexp_full_match(product, '[0-9]{2}([0-9X]{2}){0,3}')"
                + " WHEN nomenclature LIKE 'SITC%' THEN regexp_full_match(product, '[0-9]{1,5}')"
                + " ELSE regexp_full_match(product, '[0-9A-Z]{1,6}') END";
    }

    private static String test(String condition, RowFault fault) {
        return "WHEN " + condition + " THEN " + fault.number();
    }
}
