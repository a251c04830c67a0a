package org.tamga.trade.nomenclature;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tamga.core.ProductCode;

/**
 * How files and people write nomenclatures: the one table for headers, columns, names of files and descriptions of formats. What it gives
 * are the classifications of {@link ProductCode}. {@code SITC} and {@code BEC} without a revision are in it, because sources use them for
 * whichever revision the reporter had; they are no {@link Nomenclature}.
 *
 * <p>The edition of 1988 is that of 1992 here, as UN Comtrade's {@code H0} is both.
 */
public final class Spellings {

    /** What is left out of a name, in capital letters, before it is looked up; Java and the engines read it alike. */
    public static final String FILLING = "[\\s\\x{00A0}._()-]|EDITION|REVISION|REV";

    private static final Pattern LEFT_OUT = Pattern.compile(FILLING);

    /** In 1988 the Combined Nomenclature began, which is a new one every year. */
    private static final int FIRST_YEAR = 1988;

    private static final int LAST_YEAR = 2099;
    private static final int LONGEST = 60;

    private static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(spelled());

    private Spellings() {}

    /** Every spelling, as {@link #key} gives it, with the classification that is meant: {@code H5}, {@code HS17}, {@code HS2017} … */
    public static SortedMap<String, String> all() {
        return ALL;
    }

    /** The classification that a name means, such as {@code HS2017}, {@code HS}, {@code SITC3} or {@code SITC}; empty when it means none. */
    public static Optional<String> find(String name) {
        return name.length() > LONGEST ? Optional.empty() : Optional.ofNullable(ALL.get(key(name)));
    }

    /** A name as it is looked up: in capital letters, without what says nothing ({@code SITC Rev. 3} is {@code SITC3}). */
    public static String key(String name) {
        return LEFT_OUT.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static SortedMap<String, String> spelled() {
        SortedMap<String, String> all = new TreeMap<>();
        for (Nomenclature each : Nomenclature.values()) {
            all.put(each.name(), each.classification());
            all.put(each.classification(), each.classification());
        }
        for (String system : List.of("HS", "HARMONIZEDSYSTEM", "HARMONISEDSYSTEM")) {
            all.put(system, Nomenclature.HS.classification());
            for (Nomenclature edition : Nomenclature.listEditions()) {
                String year = edition.classification().substring("HS".length());
                all.put(system + year, edition.classification());
                all.put(system + year.substring(2), edition.classification());
            }
            for (String year : List.of("1988", "88", "1988/1992", "1988/92", "88/92")) {
                all.put(system + year, Nomenclature.H0.classification());
            }
        }
        Map<String, List<Nomenclature>> revised = Map.of(
                "SITC", List.of(Nomenclature.S1, Nomenclature.S2, Nomenclature.S3, Nomenclature.S4),
                "BEC", List.of(Nomenclature.B4, Nomenclature.B5));
        revised.forEach((family, revisions) -> {
            all.put(family, family);
            for (Nomenclature revision : revisions) {
                String number = revision.name().substring(1);
                all.put(family + "R" + number, revision.classification());
                all.put(family.charAt(0) + "R" + number, revision.classification());
            }
        });
        all.put("SS", "SITC"); // UN Comtrade's code for SITC as reported
        for (String combined : List.of("CN", "NC", "COMBINEDNOMENCLATURE")) {
            all.put(combined, Nomenclature.CN.classification());
            all.put(combined + "8", Nomenclature.CN.classification());
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                all.put(combined + year, Nomenclature.CN.classification());
            }
        }
        return all;
    }
}
