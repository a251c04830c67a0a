package org.tamga.trade.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern UNTIL = Pattern.compile("\\((?:\\.\\.\\.(\\d{4})|older files)\\)$");

    private static final class Tables {

        private static final Map<AreaCodes, Map<String, Area>> BY_CODE = load();

        private static final Map<String, Area> BY_AREA = byArea();

        private static Map<String, Area> byArea() {
            Map<String, Area> areas = new TreeMap<>();
            for (AreaCodes codes : List.of(ISO3, COMTRADE, GEONOM)) {
                of(BY_CODE, codes).values().forEach(area -> areas.putIfAbsent(area.code(), area));
            }
            return areas;
        }

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

    /**
     * UN Comtrade's numbers that it used in a year or later, with their areas: {@code 842} and not {@code 840} for the United States, and
     * {@code 280} for Germany in years up to 1990 only. Names that end in {@code (...1990)} say until when; numbers of {@code (older files)}
     * are not used any more.
     */
    public static SortedMap<String, Area> comtradeSince(int year) {
        Map<String, Area> numbers = COMTRADE.areas();
        SortedMap<String, Area> used = new TreeMap<>();
        numbers.forEach((number, area) -> {
            if (isInUse(area, year)) {
                used.put(number, area);
            }
        });
        for (Economy economy : Economy.all()) {
            String ofIso = number(economy.numeric());
            boolean hasItsOwn = used.entrySet().stream()
                    .anyMatch(e -> e.getValue().code().equals(economy.alpha3())
                            && !e.getKey().equals(ofIso)
                            && !UNTIL.matcher(e.getValue().name()).find());
            if (hasItsOwn) {
                used.remove(ofIso);
            }
        }
        return used;
    }

    /** The area that stands in the lake under some letters, such as {@code KAZ} or {@code WLD}. */
    public static Optional<Area> find(String area) {
        return Optional.ofNullable(Tables.BY_AREA.get(area));
    }

    private static boolean isInUse(Area area, int year) {
        Matcher until = UNTIL.matcher(area.name());
        if (!until.find()) {
            return true;
        }
        String last = until.group(1);
        return last != null && Integer.parseInt(last) >= year;
    }

    /** A name or code as it is looked up. */
    public static String capital(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
