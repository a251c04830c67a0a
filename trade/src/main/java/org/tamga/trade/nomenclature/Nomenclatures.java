package org.tamga.trade.nomenclature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that is known of nomenclatures: the built-in names, and the code lists and correlation tables of a user's folder. */
public final class Nomenclatures {

    private final StandardNames standard;
    private final Map<Nomenclature, List<CodeTable>> tables;
    private final List<Correlation> correlations;
    private final List<String> correlationFiles;
    private final Map<String, String> sections;
    private final List<Holding> holdings;
    private final List<TableFault> faults;
    private final List<String> notes;

    Nomenclatures(NomenclatureFolder folder) {
        this.standard = StandardNames.load();
        this.tables = folder.tables();
        this.correlations = folder.correlations();
        this.correlationFiles = folder.correlationFiles();
        this.sections = folder.sections();
        this.holdings = folder.holdings();
        this.faults = folder.faults();
        this.notes = folder.notes();
    }

    /** The built-in names alone. */
    public static Nomenclatures builtIn() {
        return new Nomenclatures(new NomenclatureFolder(Limits.USUAL));
    }

    /**
     * What the files {@code *.csv} and {@code *.csv.gz} of a folder hold, those of its subfolders not included. Their kind shows in their
     * header. Files with faults are left out, and {@link #faults} says why.
     */
    public static Nomenclatures read(Path folder) {
        return read(folder, Limits.USUAL);
    }

    /** Reads a folder within limits. */
    public static Nomenclatures read(Path folder, Limits limits) {
        NomenclatureFolder found = new NomenclatureFolder(limits);
        try {
            found.read(tables(folder));
        } catch (IOException e) {
            found.fail(folder, e);
        }
        return new Nomenclatures(found);
    }

    /**
     * The code lists of some nomenclatures alone: files whose names speak of others are not opened, and correlation tables are left out.
     *
     * @param wanted {@link Nomenclature#HS} and {@link Nomenclature#CN} stand for every edition of the Harmonized System as well
     */
    public static Nomenclatures readLists(Path folder, Set<Nomenclature> wanted) {
        Set<Nomenclature> all = EnumSet.noneOf(Nomenclature.class);
        wanted.forEach(nomenclature -> all.addAll(places(nomenclature)));
        NomenclatureFolder found = new NomenclatureFolder(Limits.USUAL);
        try {
            found.readLists(tables(folder).stream()
                    .filter(file -> mayBeOf(String.valueOf(file.getFileName()), all))
                    .toList());
        } catch (IOException e) {
            found.fail(folder, e);
        }
        return new Nomenclatures(found);
    }

    /** Whether a file's name speaks of one of these, or of no nomenclature in particular. */
    private static boolean mayBeOf(String file, Set<Nomenclature> wanted) {
        Set<Nomenclature> named = CodeTableReader.named(file);
        named.remove(Nomenclature.HS);
        return named.isEmpty() || !Collections.disjoint(named, wanted);
    }

    /** The files of a folder that may hold tables, by name. */
    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Nomenclatures::isTable).sorted().toList();
        }
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
    }

    /** The files that were looked at, by name. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** What is wrong in them. */
    public List<TableFault> faults() {
        return faults;
    }

    /** What was assumed or mended. */
    public List<String> notes() {
        return notes;
    }

    /** The built-in names. */
    public StandardNames standard() {
        return standard;
    }

    /** The list of a nomenclature; the first by file name when there are several. */
    public Optional<CodeTable> findTable(Nomenclature nomenclature) {
        return listTables(nomenclature).stream().findFirst();
    }

    private List<CodeTable> listTables(Nomenclature nomenclature) {
        return tables.getOrDefault(nomenclature, List.of());
    }

    /** The lists in which codes of a nomenclature are looked up, those of {@code HS} and the Combined Nomenclature in every edition. */
    public List<CodeTable> findTables(Nomenclature nomenclature) {
        return places(nomenclature).stream()
                .flatMap(place -> findTable(place).stream())
                .toList();
    }

    /** Of some codes those that none of the lists of {@link #findTables} has; none when there is no list. */
    public SortedSet<String> findUnknown(Nomenclature nomenclature, Collection<String> codes) {
        SortedSet<String> unknown = new TreeSet<>();
        List<CodeTable> lists = findTables(nomenclature);
        for (CodeTable list : lists) {
            SortedSet<String> ofList = list.findUnknown(codes);
            if (list == lists.getFirst()) {
                unknown.addAll(ofList);
            } else {
                unknown.retainAll(ofList);
            }
        }
        return unknown;
    }

    /**
     * The name of a code: that of the user's lists if there is one, else the built-in one, which is English. Codes of {@code HS}, any
     * edition, are looked up in the newest edition that has them, and so are those of the Combined Nomenclature.
     */
    public Optional<String> name(Nomenclature nomenclature, String code) {
        return listed(nomenclature, code).or(() -> standard.name(nomenclature, code, Locale.ENGLISH));
    }

    /** The short built-in name in a language (English, Russian), else that of the user's lists. */
    public Optional<String> shortName(Nomenclature nomenclature, String code, Locale locale) {
        return standard.name(nomenclature, code, locale).or(() -> listed(nomenclature, code));
    }

    /** The name of a section of the Harmonized System, that of the user's table if there is one. */
    public String name(HsSection section) {
        return Optional.ofNullable(sections.get(section.numeral()))
                .orElseGet(() -> standard.name(section, Locale.ENGLISH));
    }

    private Optional<String> listed(Nomenclature nomenclature, String code) {
        return places(nomenclature).stream()
                .flatMap(n -> listTables(n).stream())
                .flatMap(table -> table.name(code).stream())
                .findFirst();
    }

    /** The nomenclatures in whose lists a name is looked up, in this order. */
    static List<Nomenclature> places(Nomenclature nomenclature) {
        List<Nomenclature> places = new ArrayList<>(List.of(nomenclature));
        if (nomenclature == Nomenclature.HS || nomenclature == Nomenclature.CN) {
            places.addAll(Nomenclature.listEditions());
        }
        return places;
    }

    /**
     * The file that a table of {@link #correlations} was read from.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public String file(Correlation table) {
        int index = correlations.indexOf(table);
        if (index < 0) {
            throw new IllegalArgumentException(table + " is no table of this folder");
        }
        return correlationFiles.get(index);
    }

    /** The tables of the folder, in the order in which they were read. */
    public List<Correlation> correlations() {
        return correlations;
    }

    /**
     * The shortest way from one nomenclature to another through the tables of the folder, read in both directions; empty when there is none.
     * Among equally short ones it takes that through tables in their own direction, then through those read first. No way leads through
     * Broad Economic Categories, nor from one edition of the Harmonized System to another through anything else: what a coarse code has
     * brought together no table takes apart again.
     */
    public Optional<Correlation> findCorrelation(Nomenclature from, Nomenclature to) {
        Map<Nomenclature, Correlation> ways = new EnumMap<>(Nomenclature.class);
        Deque<Nomenclature> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !ways.containsKey(to)) {
            Nomenclature here = open.removeFirst();
            Stream<Correlation> own = correlations.stream().filter(c -> c.from() == here);
            Stream<Correlation> back =
                    correlations.stream().filter(c -> c.to() == here).map(Correlation::inverse);
            Stream.concat(own, back).forEach(step -> {
                Nomenclature next = step.to();
                if (next != from && !ways.containsKey(next) && (next == to || mayLeadThrough(next, from, to))) {
                    ways.put(
                            next,
                            here == from ? step : ways.getOrDefault(here, step).then(step));
                    open.addLast(next);
                }
            });
        }
        return Optional.ofNullable(ways.get(to));
    }

    private static boolean mayLeadThrough(Nomenclature middle, Nomenclature from, Nomenclature to) {
        return switch (middle.rules()) {
            case BEC4, BEC5 -> false;
            case SITC -> from.rules() == CodeRules.SITC || to.rules() == CodeRules.SITC;
            case HARMONIZED, COMBINED -> true;
        };
    }
}
