package org.tamga.trade.nomenclature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Short English and Russian names that are always there: sections and chapters of the Harmonized System, sections of SITC, all categories of
 * BEC Rev. 4, the first level of BEC Rev. 5. They are the same in all editions and no legal titles.
 */
public final class StandardNames {

    private static final String RESOURCE = "names.tsv";

    /** English and Russian. */
    private record Names(String english, String russian) {

        String in(Locale locale) {
            return locale.getLanguage().equals("ru") ? russian : english;
        }
    }

    private final Map<String, Names> names = new HashMap<>();
    private final List<HsSection> sections = new ArrayList<>();

    private StandardNames(String table) {
        table.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split("\t", -1);
            names.put(fields[0] + ' ' + fields[1], new Names(fields[3], fields[4]));
            if (fields[0].equals("section")) {
                String[] ends = fields[2].split("-", -1);
                sections.add(new HsSection(fields[1], Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
        });
    }

    /** Reads the names that come with this room. */
    public static StandardNames load() {
        try (InputStream in = Objects.requireNonNull(StandardNames.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new StandardNames(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in names cannot be read", e);
        }
    }

    /** The 21 sections of the Harmonized System, in order. */
    public List<HsSection> sections() {
        return List.copyOf(sections);
    }

    /** The section of a code of the Harmonized System; empty for chapters 77, 98 and 99. */
    public Optional<HsSection> findSection(String code) {
        return sections.stream().filter(s -> s.contains(code)).findFirst();
    }

    /** The name of a section, in Russian when the locale is, else in English. */
    public String name(HsSection section, Locale locale) {
        return find("section " + section.numeral(), locale).orElse(section.numeral());
    }

    /** The name of a code, in Russian when the locale is, else in English; empty when there is none. */
    public Optional<String> name(Nomenclature nomenclature, String code, Locale locale) {
        return find(scheme(nomenclature) + ' ' + code, locale);
    }

    private static String scheme(Nomenclature nomenclature) {
        return switch (nomenclature.rules()) {
            case HARMONIZED, COMBINED -> "HS";
            case SITC -> "SITC";
            case BEC4 -> "BEC4";
            case BEC5 -> "BEC5";
        };
    }

    /** The codes that have a name, by code. */
    public SortedSet<String> codes(Nomenclature nomenclature) {
        String scheme = scheme(nomenclature) + ' ';
        return names.keySet().stream()
                .filter(key -> key.startsWith(scheme))
                .map(key -> key.substring(scheme.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(names.get(key)).map(n -> n.in(locale));
    }
}
