package org.tamga.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing of the register: an instrument, a commitment, a project, a programme, a body or an event.
 *
 * @param id stable, small letters, digits and hyphens, once in a register
 * @param values what the register holds: what people wrote, and where they wrote nothing what the sources say
 * @param otherTitles other names by which documents call it
 * @param authors who wrote each field that is there: {@link #READER}, or people
 * @param settled fields whose conflicts people have decided; those are not shown again
 * @param sources where it is told, in the order of finding
 * @param conflicts what sources say otherwise
 */
public record RegisterEntry(
        String id,
        Kind kind,
        Particulars values,
        List<String> otherTitles,
        Map<Field, String> authors,
        Set<Field> settled,
        List<Mention> sources,
        List<Conflict> conflicts) {

    /** The author of what a document reader wrote. */
    public static final String READER = "reader";

    /** The author of what people wrote without a name. */
    public static final String PEOPLE = "people";

    public RegisterEntry {
        otherTitles = List.copyOf(otherTitles);
        authors = Map.copyOf(authors);
        settled = Set.copyOf(settled);
        sources = List.copyOf(sources);
        conflicts = List.copyOf(conflicts);
    }

    /** Who wrote a field; empty when it is not there. */
    public Optional<String> author(Field field) {
        return Optional.ofNullable(authors.get(field));
    }

    /** Whether no field of it was written by people. */
    public boolean isRead() {
        return authors.values().stream().allMatch(READER::equals);
    }

    /** The fields that people wrote. */
    Map<Field, String> people() {
        Map<Field, String> people = new EnumMap<>(Field.class);
        authors.forEach((field, author) -> {
            if (!author.equals(READER)) {
                people.put(field, author);
            }
        });
        return people;
    }
}
