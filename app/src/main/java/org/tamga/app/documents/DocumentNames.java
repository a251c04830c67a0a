package org.tamga.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tamga.reading.document.DocumentReader;
import org.tamga.register.Conflict;
import org.tamga.register.Mention;
import org.tamga.register.Register;
import org.tamga.register.RegisterEntry;

/**
 * What documents are called in a register. That is their id; in the store of a case the beginning of the content's hash is part of it, and
 * people who write into a register may leave that out.
 */
public final class DocumentNames {

    private static final Pattern HASH = Pattern.compile("-[0-9a-f]{" + DocumentStore.HASH_SHOWN + "}$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private final List<NamedDocument> documents = new ArrayList<>();
    private final Map<String, Set<NamedDocument>> byName = new HashMap<>();

    private DocumentNames() {}

    /** The names of some documents. Of those that give themselves one id only the first keeps it; others are called by their file. */
    public static DocumentNames of(List<NamedDocument> documents) {
        DocumentNames names = new DocumentNames();
        Set<String> ids = new HashSet<>();
        for (NamedDocument given : documents) {
            String file = DocumentReader.idOf(given.name());
            String own = given.document().id();
            NamedDocument named = ids.add(own)
                    ? given
                    : new NamedDocument(given.name(), given.document().withId(file));
            ids.add(file);
            names.documents.add(named);
            String hash = DocumentStore.shown(named.document().contentHash());
            String plain = file.endsWith("-" + hash) ? plain(file) : file;
            for (String name : List.of(own, file, plain, plain + "-" + hash)) {
                names.byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(named);
            }
        }
        return names;
    }

    /** The documents, each under an id of its own. */
    public List<NamedDocument> documents() {
        return List.copyOf(documents);
    }

    /** A name without the beginning of a hash, for people. */
    public static String plain(String name) {
        return HASH.matcher(name).replaceFirst("");
    }

    /**
     * The id of the document that a register means.
     *
     * @param name as the register has it
     * @param sentence of the document; tells apart documents of one name
     */
    public Optional<String> find(String name, String sentence) {
        List<NamedDocument> so = List.copyOf(byName.getOrDefault(name, Set.of()));
        if (so.size() > 1) {
            String words = withoutBlanks(sentence.replaceFirst("…$", ""));
            so = so.stream()
                    .filter(named -> withoutBlanks(named.document().text()).contains(words))
                    .toList();
        }
        return so.size() == 1 ? Optional.of(so.getFirst().document().id()) : Optional.empty();
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** A register in which these documents are called by their ids; what it calls otherwise stays. */
    public Register in(Register register) {
        List<RegisterEntry> entries = new ArrayList<>();
        for (RegisterEntry entry : register.entries()) {
            entries.add(new RegisterEntry(
                    entry.id(),
                    entry.kind(),
                    entry.values(),
                    entry.otherTitles(),
                    entry.authors(),
                    entry.settled(),
                    entry.sources().stream().map(this::in).toList(),
                    entry.conflicts().stream().map(this::in).toList()));
        }
        return new Register(entries, register.aliases());
    }

    private Mention in(Mention mention) {
        return new Mention(
                find(mention.document(), mention.sentence()).orElse(mention.document()),
                mention.published(),
                mention.sentence(),
                mention.address(),
                mention.says());
    }

    private Conflict in(Conflict conflict) {
        return new Conflict(
                conflict.field(),
                conflict.value(),
                find(conflict.document(), conflict.sentence()).orElse(conflict.document()),
                conflict.sentence());
    }
}
