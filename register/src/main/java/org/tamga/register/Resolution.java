package org.tamga.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry holds, from what people wrote and what its sources say.
 *
 * <p>A value that people wrote stands. Otherwise the one that most sources agree with, then the more exact one, then that of the document
 * that appeared first, then the first in order of text; so the order in which documents came does not matter. The status is that of the
 * latest document, since things move on; it is no conflict. What does not agree with the value held is one.
 */
final class Resolution {

    private Resolution() {}

    /** An entry of which people wrote some fields, or none. */
    static RegisterEntry of(
            String id,
            Kind kind,
            Particulars written,
            List<String> titles,
            Map<Field, String> authors,
            Set<Field> settled,
            List<Mention> sources) {
        Map<Field, String> by = new EnumMap<>(Field.class);
        by.putAll(authors);
        Particulars values = written;
        List<Conflict> conflicts = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field == Field.TITLE) {
                by.putIfAbsent(Field.TITLE, RegisterEntry.READER);
                continue;
            }
            if (!authors.containsKey(field)) {
                Optional<Particulars> chosen = choose(field, sources);
                if (chosen.isEmpty()) {
                    continue;
                }
                values = values.with(field, chosen.get());
                by.put(field, RegisterEntry.READER);
            }
            if (field != Field.STATUS && !settled.contains(field)) {
                conflicts.addAll(conflicts(field, values, sources));
            }
        }
        Set<String> others = new LinkedHashSet<>(titles);
        said(sources).forEach(s -> others.add(s.title()));
        others.remove(values.title());
        return new RegisterEntry(id, kind, values, List.copyOf(others), by, settled, sources, conflicts);
    }

    private static List<Particulars> said(List<Mention> sources) {
        return sources.stream().flatMap(m -> m.says().stream()).toList();
    }

    private static Optional<Particulars> choose(Field field, List<Mention> sources) {
        List<Mention> saying = sources.stream()
                .filter(m -> m.says().flatMap(s -> s.text(field)).isPresent())
                .toList();
        Comparator<Mention> early =
                Comparator.comparingLong((Mention m) -> day(m, Long.MAX_VALUE)).thenComparing(m -> text(m, field));
        if (field == Field.STATUS) {
            return saying.stream()
                    .max(Comparator.comparingLong((Mention m) -> day(m, Long.MIN_VALUE))
                            .thenComparing(Mention::document)
                            .thenComparing(Mention::sentence)
                            .thenComparing(m -> text(m, field)))
                    .flatMap(Mention::says);
        }
        return saying.stream()
                .min(Comparator.comparingLong((Mention m) -> -support(field, m, saying))
                        .thenComparingInt(m -> -exactness(field, m))
                        .thenComparing(early))
                .flatMap(Mention::says);
    }

    private static long support(Field field, Mention value, List<Mention> saying) {
        return saying.stream()
                .filter(m -> agree(field, value.says().orElseThrow(), m.says().orElseThrow()))
                .map(Mention::document)
                .distinct()
                .count();
    }

    private static int exactness(Field field, Mention mention) {
        Particulars says = mention.says().orElseThrow();
        return switch (field) {
            case DATE -> says.date().map(d -> d.toString().length()).orElse(0);
            case DUE -> says.due().map(d -> d.toString().length()).orElse(0);
            case AMOUNT ->
                says.amount().map(a -> a.stripTrailingZeros().precision()).orElse(0);
            case PARTIES -> says.parties().size();
            case TITLE, PLACE, STATUS -> 0;
        };
    }

    private static long day(Mention mention, long otherwise) {
        return mention.published().map(d -> d.lastDay().toEpochDay()).orElse(otherwise);
    }

    private static String text(Mention mention, Field field) {
        return mention.says().flatMap(s -> s.text(field)).orElse("");
    }

    /** One for each value and document. */
    private static List<Conflict> conflicts(Field field, Particulars held, List<Mention> sources) {
        Map<String, Conflict> found = new LinkedHashMap<>();
        for (Mention source : sources) {
            Optional<String> value = source.says().flatMap(s -> s.text(field));
            if (value.isPresent() && !agree(field, held, source.says().orElseThrow())) {
                found.putIfAbsent(
                        value.get() + "\n" + source.document(),
                        new Conflict(field, value.get(), source.document(), source.sentence()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether both may be true; a field that one does not state is no contradiction. */
    static boolean agree(Field field, Particulars a, Particulars b) {
        if (a.text(field).isEmpty() || b.text(field).isEmpty()) {
            return true;
        }
        return switch (field) {
            case DATE -> Likeness.agree(a.date().orElseThrow(), b.date().orElseThrow());
            case DUE -> Likeness.agree(a.due().orElseThrow(), b.due().orElseThrow());
            case AMOUNT ->
                !a.unit().equals(b.unit())
                        || Likeness.agree(a.amount().orElseThrow(), b.amount().orElseThrow());
            case PARTIES -> Likeness.parties(a.parties(), b.parties());
            case PLACE -> a.place().orElseThrow().equalsIgnoreCase(b.place().orElseThrow());
            case TITLE, STATUS -> true;
        };
    }
}
