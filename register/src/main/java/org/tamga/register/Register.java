package org.tamga.register;

import java.util.List;
import java.util.Optional;

/** All entries of a case, in the order of their files. */
public record Register(List<RegisterEntry> entries, Aliases aliases) {

    /** A register without entries. */
    public static final Register EMPTY = new Register(List.of(), Aliases.NONE);

    public Register {
        entries = List.copyOf(entries);
    }

    /** The entry with that id. */
    public Optional<RegisterEntry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The entries of a part. */
    public List<RegisterEntry> list(Part part) {
        return entries.stream().filter(e -> e.kind().part() == part).toList();
    }
}
