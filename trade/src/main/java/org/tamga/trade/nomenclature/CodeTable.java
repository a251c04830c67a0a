package org.tamga.trade.nomenclature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A list of the codes of one nomenclature with their names, which a user adds; in the order of its file. */
public final class CodeTable {

    /**
     * One code.
     *
     * @param name its name, in one line; without the code and the dashes that lists put before it
     * @param parent the code above it in the list; {@link Nomenclature#TOTAL} above the first level and for all goods
     */
    public record Entry(String code, String name, String parent) {}

    private final String file;
    private final Nomenclature nomenclature;
    private final Map<String, Entry> entries;
    private final Map<String, List<String>> children = new HashMap<>();
    private final Set<String> levels = new HashSet<>();

    CodeTable(String file, Nomenclature nomenclature, Collection<Entry> all) {
        this.file = file;
        this.nomenclature = nomenclature;
        this.entries = new LinkedHashMap<>();
        all.forEach(entry -> {
            entries.put(entry.code(), entry);
            levels.add(level(entry.code()));
            if (!entry.code().equals(Nomenclature.TOTAL)) {
                children.computeIfAbsent(entry.parent(), p -> new ArrayList<>()).add(entry.code());
            }
        });
        children.replaceAll((parent, codes) -> List.copyOf(codes));
    }

    /**
     * Reads a file with a column of codes ({@code id}, {@code hscode}, {@code code}), one of names ({@code text}, {@code description},
     * {@code name}), and where there are such {@code parent} and {@code aggrlevel} or {@code level}, which are checked. The nomenclature is
     * what the file's name says ({@code comtrade_cmd_H6.csv.gz}), or the name of all goods ({@code Total of all HS2022 commodities}), or the
     * header of the codes.
     */
    public static Reading<CodeTable> read(Path file) {
        return read(file, Limits.USUAL);
    }

    /** Reads a file within limits. */
    public static Reading<CodeTable> read(Path file, Limits limits) {
        return new CodeTableReader(file, Optional.empty(), limits).read();
    }

    /** Reads a file as the list of a nomenclature, whatever it says about itself. */
    public static Reading<CodeTable> read(Path file, Nomenclature nomenclature, Limits limits) {
        return new CodeTableReader(file, Optional.of(nomenclature), limits).read();
    }

    /** The name of the file that it was read from. */
    public String file() {
        return file;
    }

    /** The nomenclature of its codes. */
    public Nomenclature nomenclature() {
        return nomenclature;
    }

    /** How many codes it has, all goods included where they are listed. */
    public int size() {
        return entries.size();
    }

    /** All codes, in the order of the file. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Whether the code is listed. */
    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    /**
     * Of some codes those that trade can be filed under by the rules, and that the list does not have although it has others of the same
     * length and chapter or section. All goods and what stands outside the ordinary goods is never among them.
     */
    public SortedSet<String> findUnknown(Collection<String> codes) {
        return codes.stream()
                .filter(this::misses)
                .filter(code -> nomenclature.check(code) instanceof CodeCheck.Sound)
                .filter(code -> !code.equals(Nomenclature.TOTAL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of a code; empty when it is not listed. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::name);
    }

    /** The code above; empty for all goods and for codes that are not listed. */
    public Optional<String> parent(String code) {
        return code.equals(Nomenclature.TOTAL)
                ? Optional.empty()
                : Optional.ofNullable(entries.get(code)).map(Entry::parent);
    }

    /** The codes directly below, in the order of the file; none for a code that is not divided or not listed. */
    public List<String> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** Whether the code is listed and nothing but fillers such as {@code 0014X} stands below it. */
    boolean isBasic(String code) {
        return contains(code) && children(code).stream().allMatch(c -> c.endsWith("X"));
    }

    /** Whether the code is not listed although others of the same length and the same chapter or section are. */
    boolean misses(String code) {
        return !contains(code) && levels.contains(level(code));
    }

    private String level(String code) {
        int first = Math.min(code.length(), nomenclature.levels().getFirst());
        return code.length() + " " + code.substring(0, first);
    }
}
