package org.tamga.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.tamga.app.documents.CaseLake;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.DocumentChecks;
import org.tamga.app.documents.DocumentNames;
import org.tamga.app.documents.NamedDocument;
import org.tamga.app.json.LedgerJson;
import org.tamga.brief.Telling;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.core.ProductCode;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.ledger.folder.FactFolder;
import org.tamga.reading.document.DocumentException;
import org.tamga.reading.document.DocumentReader;
import org.tamga.register.Places;
import org.tamga.register.Register;
import org.tamga.register.RegisterFolder;

/** What a case says at one moment, and the answers that were made of it. Safe for several threads. */
final class CaseState {

    private static final int REMEMBERED = 256;

    private final Instant read = Instant.now();
    private final Path folder;
    private final Case theCase;
    private final Ledger ledger;
    private final List<Fact> facts;
    /** As it is written, with documents called as people or {@code tamga add} called them. */
    private final Register register;

    private final Places places;
    private final SourceBook sources;
    private final Map<String, ToldWords> words = new ConcurrentHashMap<>();
    private final Map<String, FutureTask<Reply>> answers = new ConcurrentHashMap<>();
    /** Answers to questions of which there are no end; those that were not asked for longest go first. */
    private final Map<String, FutureTask<Reply>> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Reply>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final FutureTask<Told> documents;
    private final FutureTask<Optional<CorridorDesk>> corridors;

    private CaseState(Path folder, Case theCase, Ledger ledger, List<Fact> facts, Register register, Places places) {
        this.folder = folder;
        this.theCase = theCase;
        this.ledger = ledger;
        this.facts = facts;
        this.register = register;
        this.places = places;
        this.sources = SourceBook.of(theCase);
        this.documents = new FutureTask<>(this::readDocuments);
        this.corridors = new FutureTask<>(() -> CorridorCase.read(folder).map(CorridorDesk::new));
    }

    /**
     * Reads a case folder.
     *
     * @throws Exception when a file of it is wrong
     */
    static CaseState read(Path folder) throws Exception {
        Case own = CaseFolder.read(folder);
        Case theCase = CaseLake.added(folder, own, Set.of());
        Path written = folder.resolve("register");
        Register register = RegisterFolder.read(written).register();
        Places places = Places.read(written);
        return new CaseState(folder, theCase, Ledger.of(theCase), FactFolder.read(folder, own), register, places);
    }

    /**
     * The documents of the case.
     *
     * @param checked those that could be read, with verdicts
     * @param unread why others could not
     * @param register of the case, in which the documents are called by their ids
     */
    record Told(List<CheckedDocument> checked, List<String> unread, Register register) {}

    /** When the files were read. */
    Instant read() {
        return read;
    }

    Path folder() {
        return folder;
    }

    Case theCase() {
        return theCase;
    }

    Ledger ledger() {
        return ledger;
    }

    Places places() {
        return places;
    }

    SourceBook sources() {
        return sources;
    }

    boolean hasLake() {
        return CaseLake.isThere(folder);
    }

    /** Figures, proofs and sources as JSON, in a language and with the ids that sources have here. */
    LedgerJson json(String language) {
        return new LedgerJson(words(language), sources::id);
    }

    /** What is told in a language. */
    ToldWords words(String language) {
        return words.computeIfAbsent(
                language, l -> new ToldWords(Telling.of(theCase, Locale.of(l)), new AggregateText(theCase)));
    }

    /** The documents of the case, which are read when they are first asked for. */
    Told documents() throws Exception {
        return result(documents);
    }

    /** The transport network of the case, which is read when it is first asked for; nothing when it has none. */
    Optional<CorridorDesk> corridors() throws Exception {
        return result(corridors);
    }

    /** The files of the case's documents. */
    List<Path> documentFiles() throws IOException {
        Path stored = folder.resolve("documents");
        if (!Files.isDirectory(stored)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(stored)) {
            return files.filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Told readDocuments() throws Exception {
        List<String> unread = new ArrayList<>();
        List<NamedDocument> read = new ArrayList<>();
        for (Path file : documentFiles()) {
            try {
                read.add(new NamedDocument(String.valueOf(file.getFileName()), DocumentReader.read(file)));
            } catch (DocumentException | IOException e) {
                unread.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        DocumentNames names = DocumentNames.of(read);
        Register named = names.in(register);
        return new Told(check(names.documents(), named), unread, named);
    }

    /** A document that need not be in the case, with the verdicts on its claims. */
    CheckedDocument check(NamedDocument document) throws Exception {
        return check(List.of(document), documents().register()).getFirst();
    }

    private List<CheckedDocument> check(List<NamedDocument> documents, Register against) throws Exception {
        DocumentChecks checks = new DocumentChecks(against, Optional.of(this::checking));
        documents.forEach(d -> checks.read(d.name(), d.document()));
        return checks.checked();
    }

    /** What the lake publishes of goods that claims name is added to the ledger when it is not there. */
    private ClaimCheck checking(Set<ProductCode> products) throws Exception {
        boolean further = hasLake() && products.stream().anyMatch(p -> !p.isTotal());
        return new ClaimCheck(further ? Ledger.of(CaseLake.added(folder, theCase, products)) : ledger, facts);
    }

    /** The answer of that name, which is made once; for the few that there are. */
    Reply once(String name, Callable<Reply> making) throws Exception {
        return made(name, answers.computeIfAbsent(name, n -> new FutureTask<>(making)), answers);
    }

    /** The answer of that name, which is made when it was not asked for lately. */
    Reply recent(String name, Callable<Reply> making) throws Exception {
        FutureTask<Reply> task;
        synchronized (lately) {
            task = lately.computeIfAbsent(name, n -> new FutureTask<>(making));
        }
        return made(name, task, lately);
    }

    private static Reply made(String name, FutureTask<Reply> task, Map<String, FutureTask<Reply>> all)
            throws Exception {
        try {
            return result(task);
        } catch (Exception e) {
            synchronized (all) {
                all.remove(name, task); // the next request tries again
            }
            throw e;
        }
    }

    /** What a task gives, which is done now unless it was done before. */
    static <T> T result(FutureTask<T> task) throws Exception {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
