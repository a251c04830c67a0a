package org.tamga.trade.format;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.sql.Sql;

/** The SQL that finds the area that a code or name means. */
final class AreaSql {

    /**
     * The type of areas that are looked up in a list: DuckDB carries a number instead of a text from row to row, and compares numbers. A list
     * of texts makes an import a fifth slower.
     */
    private static final String CODE = "area_code";

    private AreaSql() {}

    /** The statement that makes the type which {@link #listed} needs. */
    static String declaration() {
        return "CREATE TYPE IF NOT EXISTS " + CODE + " AS ENUM "
                + Sql.in(AreaCodes.COMTRADE.areas().values().stream()
                        .map(AreaSql::lake)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The test that a listed area is none of the groups; their marks come before all letters. */
    static String isTaken(String listed) {
        String first = AreaCodes.COMTRADE.areas().values().stream()
                .filter(area -> area.kind().isTaken())
                .map(AreaSql::lake)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return listed + " >= " + Sql.text(first) + "::" + CODE;
    }

    /** The area of a constant, as it stands in the lake; {@code NULL} for none. */
    static String constant(String code) {
        Area area = AreaCodes.ANY.areas().get(AreaCodes.capital(code));
        return area == null ? "NULL" : Sql.text(lake(area));
    }

    /**
     * The area of a number of UN Comtrade.
     *
     * @param number an expression of type {@code DECIMAL(4,1)}
     * @param withWorld whether 0 means the world
     */
    static String listed(AreaCodes codes, String number, boolean withWorld) {
        // DuckDB counts negative places from the end: nothing stands there
        StringBuilder list = new StringBuilder("[");
        for (int n = 1; n < 2 * AreaCodes.NUMBERS; n++) {
            Area area = codes.areas().get(Integer.toString(n));
            list.append(n == 1 ? "" : ",").append(area == null ? "NULL" : lake(area));
        }
        String known =
                "CAST(" + Sql.text(list.append("]").toString()) + " AS " + CODE + "[])[" + number + "::SMALLINT]";
        return withWorld ? "CASE WHEN " + number + " = 0 THEN 'WLD'::" + CODE + " ELSE " + known + " END" : known;
    }

    /** A relation of {@code code} and {@code area} for all codes and names that a field may hold. */
    static String relation(Field field) {
        SortedMap<String, String> codes = new TreeMap<>();
        field.codes().areas().forEach((code, area) -> codes.put(code, lake(area)));
        field.values().forEach((code, to) -> {
            Area area = AreaCodes.ANY.areas().get(AreaCodes.capital(to));
            codes.put(code, area == null ? "!" + to : lake(area));
        });
        return LookupSql.relation(codes, "area");
    }

    /** Groups are marked, so that their rows can be told from unknown codes. */
    private static String lake(Area area) {
        return area.kind().isTaken() ? area.code() : "!" + area.code();
    }
}
