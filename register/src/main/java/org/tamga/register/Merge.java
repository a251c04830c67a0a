package org.tamga.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what documents tell into a register.
 *
 * <p>A report goes to the entry that it looks most like ({@link Likeness}), as a further source, or becomes an entry of its own. What people
 * wrote stays. Merging the same reports again changes nothing.
 */
public final class Merge {

    private final Map<String, String> aliases;
    private final List<RegisterEntry> entries;
    private final List<Likeness.Traits> traits = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    private Merge(Register register) {
        this.aliases = register.aliases().byStem();
        this.entries = new ArrayList<>(register.entries());
        for (RegisterEntry entry : entries) {
            traits.add(traits(entry));
            ids.add(entry.id());
        }
    }

    /**
     * A register after reports were taken in.
     *
     * @param added identifiers of new entries
     * @param changed identifiers of entries that were there and have a further source or another value
     */
    public record Result(Register register, List<String> added, List<String> changed) {

        public Result {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }
    }

    /** The register with the reports in it. */
    public static Result into(Register register, List<Report> reports) {
        Merge merge = new Merge(register);
        reports.forEach(merge::take);
        return new Result(
                new Register(merge.entries, register.aliases()),
                List.copyOf(merge.added),
                merge.changed.stream().filter(id -> !merge.added.contains(id)).toList());
    }

    private void take(Report report) {
        Likeness.Traits of = new Likeness.Traits(
                report.kind(), List.of(TitleWords.of(report.says().title(), aliases)), report.says());
        int best = -1;
        double likeness = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (isKnown(entries.get(i), report)) {
                best = i;
                break;
            }
            double like = entries.get(i).kind().part() == report.kind().part() ? Likeness.of(traits.get(i), of) : 0;
            if (like >= Likeness.SAME && like > likeness) {
                likeness = like;
                best = i;
            }
        }
        RegisterEntry merged = best < 0 ? created(report) : joined(entries.get(best), report);
        if (best < 0) {
            entries.add(merged);
            traits.add(traits(merged));
            ids.add(merged.id());
            added.add(merged.id());
        } else if (!merged.equals(entries.get(best))) {
            entries.set(best, merged);
            traits.set(best, traits(merged));
            changed.add(merged.id());
        }
    }

    /** Whether the report was taken into the entry before. */
    private static boolean isKnown(RegisterEntry entry, Report report) {
        return entry.kind().isLike(report.kind())
                && entry.sources().stream().anyMatch(m -> m.says().isPresent() && isOf(m, report));
    }

    /** Whether a source is the place of a report; one that people gave without saying what it says is. */
    private static boolean isOf(Mention source, Report report) {
        return source.isSamePlace(report.source())
                && source.says()
                        .filter(s -> !s.title().equals(report.says().title()))
                        .isEmpty();
    }

    private RegisterEntry created(Report report) {
        String id = Slug.of(report.kind(), report.says().title(), ids);
        return Resolution.of(
                id,
                report.kind(),
                Particulars.of(report.says().title()),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(report.source()));
    }

    private static RegisterEntry joined(RegisterEntry entry, Report report) {
        List<Mention> sources = new ArrayList<>(entry.sources());
        int place = 0;
        while (place < sources.size() && !isOf(sources.get(place), report)) {
            place++;
        }
        if (place == sources.size()) {
            sources.add(report.source());
        } else if (entry.isRead()) {
            sources.set(place, report.source());
        } else {
            return entry;
        }
        return Resolution.of(
                entry.id(),
                entry.kind(),
                written(entry),
                entry.otherTitles(),
                entry.people(),
                entry.settled(),
                sources);
    }

    private static Particulars written(RegisterEntry entry) {
        Particulars written = Particulars.of(entry.values().title());
        for (Field field : entry.people().keySet()) {
            written = written.with(field, entry.values());
        }
        return written;
    }

    private Likeness.Traits traits(RegisterEntry entry) {
        Map<String, TitleWords> words = new HashMap<>();
        Stream.concat(Stream.of(entry.values().title()), entry.otherTitles().stream())
                .forEach(t -> words.put(t, TitleWords.of(t, aliases)));
        return new Likeness.Traits(entry.kind(), List.copyOf(words.values()), entry.values());
    }
}
