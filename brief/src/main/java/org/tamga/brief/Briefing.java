package org.tamga.brief;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.ledger.Ledger;

/**
 * The briefing: one self-contained page in which every number leads to its proof, and every proof to its sources.
 *
 * <p>The same case gives the same bytes. What the page shows of a case is said in {@code brief/package.md}.
 */
public final class Briefing {

    private Briefing() {}

    /**
     * Writes the briefing to a file, which is either written whole or left as it was.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Ledger ledger, Path file) throws IOException {
        write(ledger, List.of(), file);
    }

    /**
     * Writes the briefing with the claims of documents.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Ledger ledger, List<DocumentFindings> documents, Path file) throws IOException {
        write(ledger, documents, TradeLake.none(), file);
    }

    /**
     * Writes the briefing with the claims of documents, and what a lake says.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Ledger ledger, List<DocumentFindings> documents, TradeLake lake, Path file)
            throws IOException {
        byte[] page = html(ledger, documents, lake).getBytes(StandardCharsets.UTF_8);
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " names no file");
        }
        Files.createDirectories(folder);
        // Not a temporary file of the JDK's: those can be read by nobody else, and the page would stay so.
        Path fresh = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(fresh, page);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileStore) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The briefing as HTML, in English. */
    public static String html(Ledger ledger) {
        return html(ledger, List.of());
    }

    /** The briefing with the claims of documents, as HTML, in English. */
    public static String html(Ledger ledger, List<DocumentFindings> documents) {
        return html(ledger, documents, TradeLake.none());
    }

    /** The briefing with the claims of documents, and what a lake says, as HTML, in English. */
    public static String html(Ledger ledger, List<DocumentFindings> documents, TradeLake lake) {
        PageMaker maker = new PageMaker(ledger, documents, new Wording(Locale.ENGLISH));
        Map<String, Object> parts = Map.of("page", maker.page(), "lake", maker.trade(lake));
        PlainOutput output = new PlainOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("briefing.jte", parts, output);
        return output.toString();
    }
}
