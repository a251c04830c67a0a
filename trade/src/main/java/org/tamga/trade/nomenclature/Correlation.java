package org.tamga.trade.nomenclature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A way from one nomenclature to another: one table, or several one after the other (HS 2022 → 2017 → 2012).
 *
 * <p>Where a code has one target its value goes there whole, which is exact. Where it has several, tables say nothing about shares, so equal
 * parts are assumed; {@link Conversion#assumption} tells it. Over several tables the weights are multiplied and added up by target, which
 * makes a code exact again when its parts meet in one target. All goods are all goods everywhere, and between editions of the Harmonized
 * System codes of chapters 98 and 99, of which tables are silent, keep their code.
 */
public final class Correlation {

    private final List<Pairs> steps;
    private @Nullable Correlation back;

    Correlation(List<Pairs> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * A table from pairs in memory.
     *
     * @throws IllegalArgumentException when a code breaks the rules of its nomenclature, or both nomenclatures are the same
     */
    public static Correlation of(Nomenclature from, Nomenclature to, Map<String, Set<String>> targets) {
        Pairs pairs = new Pairs(from, to);
        targets.forEach((code, all) -> all.forEach(t -> pairs.add(from.requireSound(code), to.requireSound(t))));
        return new Correlation(List.of(pairs));
    }

    /** Reads a file without code lists; codes whose lost zeros only such a list could restore stay uncertain. */
    public static Reading<Correlation> read(Path file) {
        return read(file, n -> Optional.empty(), Limits.USUAL);
    }

    /**
     * Reads a file: two columns whose headers name the nomenclatures, with or without a column {@code Relationship}; or the columns
     * {@code code.after}, {@code code.before} and {@code adjustment} ({@code 2017 to 2012}) with several tables.
     *
     * @param lists the codes of nomenclatures, so far as the user has them: unknown codes are faults, lost zeros are restored
     */
    public static Reading<Correlation> read(
            Path file, Function<Nomenclature, Optional<CodeTable>> lists, Limits limits) {
        return new CorrelationReader(file, lists, limits).read();
    }

    /** The nomenclature of the codes that can be converted. */
    public Nomenclature from() {
        return steps.getFirst().from();
    }

    /** The nomenclature that they are converted to. */
    public Nomenclature to() {
        return steps.getLast().to();
    }

    /** The nomenclatures on the way, the first and the last included. */
    public List<Nomenclature> path() {
        List<Nomenclature> path = new ArrayList<>(List.of(from()));
        steps.forEach(step -> path.add(step.to()));
        return List.copyOf(path);
    }

    /** The codes that the first table speaks of. */
    public SortedSet<String> codes() {
        return steps.getFirst().codes();
    }

    /** How many pairs of codes the tables have. */
    public int pairs() {
        return steps.stream().mapToInt(Pairs::count).sum();
    }

    /** Whether the first table has the code, even if only to say that it has no counterpart. */
    public boolean covers(String code) {
        return steps.getFirst().codes().contains(code);
    }

    /**
     * The code in the other nomenclature. A code that a table does not have, or has without a counterpart, or of which the file left
     * uncertain which codes it belongs to, is unconverted.
     *
     * @throws IllegalArgumentException when the rules of the nomenclature do not allow the code
     */
    public Conversion convert(String code) {
        from().requireSound(code);
        Map<String, Double> shares = Map.of(code, 1.0);
        double unconverted = 0;
        for (Pairs step : steps) {
            Map<String, Double> next = new TreeMap<>();
            for (Map.Entry<String, Double> share : shares.entrySet()) {
                List<String> targets = step.targets(share.getKey());
                if (targets.isEmpty()) {
                    unconverted += share.getValue();
                }
                targets.forEach(t -> next.merge(t, share.getValue() / targets.size(), Double::sum));
            }
            shares = next;
        }
        boolean whole = shares.size() == 1 && unconverted == 0;
        List<Conversion.Target> targets = shares.entrySet().stream()
                .map(s -> new Conversion.Target(s.getKey(), whole ? 1 : s.getValue()))
                .toList();
        return new Conversion(from(), code, to(), targets, targets.isEmpty() ? 1 : unconverted);
    }

    /** Whether all goods of the code are goods of one code of the other nomenclature. */
    public boolean isExact(String code) {
        return convert(code).isExact();
    }

    /** How the codes stand to each other, from what the tables hold; empty when they have no goods in common. */
    public Optional<Relationship> findRelationship(String code, String target) {
        Conversion conversion = convert(code);
        return conversion.targets().stream()
                .filter(t -> t.code().equals(target))
                .findFirst()
                .map(t -> relationship(conversion, t));
    }

    /** How a code that was converted this way stands to one of its targets. */
    public Relationship relationship(Conversion conversion, Conversion.Target target) {
        int sources = inverse().convert(target.code()).targets().size();
        return Relationship.of(conversion.targets().size(), Math.max(1, sources));
    }

    /**
     * This way and then another.
     *
     * @throws IllegalArgumentException when the other does not begin where this one ends
     */
    public Correlation then(Correlation next) {
        if (to() != next.from()) {
            throw new IllegalArgumentException(
                    "a table from " + next.from().classification() + " cannot follow one to " + to().classification());
        }
        List<Pairs> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Correlation(all);
    }

    /** The way back, through the same tables read from right to left. */
    public Correlation inverse() {
        Correlation known = back;
        if (known == null) {
            known = new Correlation(
                    steps.reversed().stream().map(Pairs::inverse).toList());
            back = known;
        }
        return known;
    }

    /** How well the codes of the first table are converted; computes all of them. */
    public Coverage coverage() {
        int exact = 0;
        int divided = 0;
        int incomplete = 0;
        int widest = 0;
        String widestCode = "";
        for (String code : codes()) {
            Conversion conversion = convert(code);
            if (conversion.isExact()) {
                exact++;
            } else if (conversion.isComplete()) {
                divided++;
            } else {
                incomplete++;
            }
            if (conversion.targets().size() > widest) {
                widest = conversion.targets().size();
                widestCode = code;
            }
        }
        return new Coverage(codes().size(), exact, divided, incomplete, widest, widestCode);
    }

    /** Whether both hold the same pairs, in the same tables. */
    boolean hasSamePairs(Correlation other) {
        return steps.size() == other.steps.size()
                && path().equals(other.path())
                && IntStream.range(0, steps.size()).allMatch(i -> steps.get(i).hasSamePairs(other.steps.get(i)));
    }

    /** {@code HS2022 → HS2017 → HS2012}. */
    @Override
    public String toString() {
        return String.join(
                " → ", path().stream().map(Nomenclature::classification).toList());
    }
}
