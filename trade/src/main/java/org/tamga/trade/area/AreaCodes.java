package org.tamga.trade.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tamga.core.Economy;

/** The ways in which sources write reporters and partners. Codes are compared in capital letters. */
public enum AreaCodes {
    /** ISO 3166-1 alpha-3, with the codes that UN Comtrade and WITS add. */
    ISO3,
    /** ISO 3166-1 alpha-2, with the codes that Eurostat's Geonomenclature adds. */
    GEONOM,
    /** UN Comtrade's numbers (CEPII's BACI uses them): those of UN M49 but for a few, without leading zeros. */
    COMTRADE,
    /** English names after CLDR and UN Comtrade. */
    NAMES,
    /** Any of the codes above, with or without leading zeros; no names. */
    ANY;

    /** One past the greatest number of an area. */
    public static final int NUMBERS = 1000;

    private static final class Tables {

        private static final Map<AreaCodes, Map<String, Area>> BY_CODE = load();

        private static Map<AreaCodes, Map<String, Area>> load() {
            Map<AreaCodes, Map<String, Area>> tables = new TreeMap<>();
            for (AreaCodes codes : values()) {
                tables.put(codes, new TreeMap<>());
            }
            for (Economy economy : Economy.all()) {
                Area area = new Area(economy.alpha3(), Area.Kind.ECONOMY, economy.name(Locale.ENGLISH));
                of(tables, ISO3).put(economy.alpha3(), area);
                of(tables, GEONOM).put(economy.alpha2(), area);
                of(tables, COMTRADE).put(number(economy.numeric()), area);
                of(tables, NAMES).put(capital(area.name()), area);
            }
            read("letters.tsv", of(tables, ISO3), of(tables, NAMES));
            read("geonom.tsv", of(tables, GEONOM), of(tables, NAMES));
            read("comtrade-areas.tsv", of(tables, COMTRADE), of(tables, NAMES));
            read("names.tsv", of(tables, NAMES), new TreeMap<>());
            Map<String, Area> any = of(tables, ANY);
            of(tables, COMTRADE).forEach((number, area) -> {
                any.put(number, area);
                any.put("0".repeat(3 - number.length()) + number, area);
            });
            any.putAll(of(tables, GEONOM));
            any.putAll(of(tables, ISO3));
            tables.replaceAll((codes, table) -> Collections.unmodifiableMap(table));
            return tables;
        }

        private static Map<String, Area> of(Map<AreaCodes, Map<String, Area>> tables, AreaCodes codes) {
            return Objects.requireNonNull(tables.get(codes));
        }

        private static void read(String resource, Map<String, Area> codes, Map<String, Area> names) {
            try (InputStream in = Objects.requireNonNull(
                            AreaCodes.class.getResourceAsStream("/org/tamga/trade/area/" + resource), resource);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .forEach(cells -> {
                            Area area = new Area(cells[1], Area.Kind.valueOf(cells[2]), cells[3]);
                            codes.put(capital(cells[0]), area);
                            names.putIfAbsent(capital(cells[3]), area);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The areas by their codes in this way of writing. */
    public Map<String, Area> areas() {
        return Objects.requireNonNull(Tables.BY_CODE.get(this));
    }

    /** A name or code as it is looked up. */
    public static String capital(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
