package org.tamga.brief;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.brief.numbers.NumberTable;
import org.tamga.brief.numbers.Workbooks;
import org.tamga.brief.page.Page;
import org.tamga.brief.print.Pdf;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.PartialDate;
import org.tamga.ledger.Ledger;
import org.tamga.register.Register;

/**
 * The briefing: a report in which every number leads to its proof, and every proof to its sources; as a page, on paper, or as numbers.
 *
 * <p>The same case gives the same bytes. What the briefing shows of a case is said in {@code brief/package.md}.
 */
public final class Briefing {

    /** Languages that the briefing is written in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    private final Ledger ledger;
    private final List<DocumentFindings> documents;
    private final Register register;
    private final TradeLake lake;
    private final Optional<CorridorFindings> corridors;
    private final Wording wording;

    private Briefing(
            Ledger ledger,
            List<DocumentFindings> documents,
            Register register,
            TradeLake lake,
            Optional<CorridorFindings> corridors,
            Locale language) {
        this.ledger = ledger;
        this.documents = List.copyOf(documents);
        this.register = register;
        this.lake = lake;
        this.corridors = corridors;
        this.wording = new Wording(language);
    }

    /**
     * The briefing of a ledger with the claims of documents, and what a lake says.
     *
     * @param language one of {@link #LANGUAGES}
     */
    public static Briefing of(Ledger ledger, List<DocumentFindings> documents, TradeLake lake, Locale language) {
        return of(ledger, documents, Register.EMPTY, lake, language);
    }

    /**
     * The briefing of a ledger with the claims of documents, a register, and what a lake says.
     *
     * @param register of the case; what the documents tell besides is added
     * @param language one of {@link #LANGUAGES}
     */
    public static Briefing of(
            Ledger ledger, List<DocumentFindings> documents, Register register, TradeLake lake, Locale language) {
        return of(ledger, documents, register, lake, Optional.empty(), language);
    }

    /**
     * The briefing of a ledger with the claims of documents, a register, what a lake says, and what a transport network gives.
     *
     * @param register of the case; what the documents tell besides is added
     * @param corridors what the network of the case gives; empty when it has none
     * @param language one of {@link #LANGUAGES}
     */
    public static Briefing of(
            Ledger ledger,
            List<DocumentFindings> documents,
            Register register,
            TradeLake lake,
            Optional<CorridorFindings> corridors,
            Locale language) {
        return new Briefing(ledger, documents, register, lake, corridors, language);
    }

    /** The briefing in one of its forms. */
    public byte[] as(BriefingFormat format) throws IOException {
        return switch (format) {
            case HTML -> html().getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf();
            case XLSX -> xlsx();
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One page that opens offline. */
    public String html() {
        return rendered("briefing.jte");
    }

    /**
     * The same on A4.
     *
     * @throws IOException when it cannot be set
     */
    public byte[] pdf() throws IOException {
        return Pdf.of(rendered("print.jte"), wording.locale(), wording.say("label.contents"), newest());
    }

    /** The numbers as a workbook: a sheet for each section, proofs and sources. */
    public byte[] xlsx() throws IOException {
        PageMaker maker = new PageMaker(ledger, documents, register, wording);
        Page page = maker.page();
        return Workbooks.xlsx(
                page.title(), new NumberSheets(page, wording).sheets(maker.numbers(lake, corridors)), newest());
    }

    /** The first paragraph of it. */
    public Summary summary() {
        return new PageMaker(ledger, documents, register, wording).summary();
    }

    /** The numbers as one tidy table in UTF-8. */
    public String csv() {
        return NumberTable.csv(new PageMaker(ledger, documents, register, wording).numbers(lake, corridors));
    }

    private String rendered(String template) {
        PageMaker maker = new PageMaker(ledger, documents, register, wording);
        Map<String, Object> parts =
                Map.of("page", maker.page(), "lake", maker.trade(lake), "corridors", maker.corridors(corridors));
        PlainOutput output = new PlainOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(template, parts, output);
        return output.toString();
    }

    /** When the newest figure was published: the briefing has no other date. */
    private Optional<LocalDate> newest() {
        return ledger.theCase().figures().stream()
                .flatMap(f -> f.source().published().stream())
                .map(PartialDate::firstDay)
                .max(Comparator.naturalOrder());
    }

    /**
     * Writes the briefing to a file, which is either written whole or left as it was.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(BriefingFormat format, Path file) throws IOException {
        byte[] bytes = as(format);
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
            Files.write(fresh, bytes);
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

    /** Writes the page of a ledger in English. */
    public static void write(Ledger ledger, Path file) throws IOException {
        of(ledger, List.of(), TradeLake.none(), Locale.ENGLISH).write(BriefingFormat.HTML, file);
    }

    /** The briefing as HTML, in English. */
    public static String html(Ledger ledger) {
        return html(ledger, List.of(), TradeLake.none());
    }

    /** The briefing with the claims of documents, and what a lake says, as HTML, in English. */
    public static String html(Ledger ledger, List<DocumentFindings> documents, TradeLake lake) {
        return of(ledger, documents, lake, Locale.ENGLISH).html();
    }
}
