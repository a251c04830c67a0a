package org.tamga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** The built-in case, and what analysts ask of it: partners × measures × windows × units. */
final class BuiltInQuestions {

    private static final List<String> PARTNERS = List.of("CA5", "KAZ", "KGZ", "TJK", "TKM", "UZB", "WLD");

    private BuiltInQuestions() {}

    /** Reads the built-in case from the project folder, or from a folder below it. */
    static Case read() {
        Path folder = Path.of("cases/china-central-asia");
        try {
            return CaseFolder.read(
                    Files.isDirectory(folder) ? folder : Path.of("..").resolve(folder));
        } catch (CaseException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** 1,512 distinct questions to China's customs, in dollars and yuan. */
    static List<Aggregate> all(Case theCase) {
        List<Aggregate> questions = new ArrayList<>();
        for (String partner : PARTNERS) {
            for (Measure measure : Measure.values()) {
                for (String window : windows()) {
                    for (Unit unit : List.of(Unit.USD, Unit.CNY)) {
                        questions.add(question(theCase, partner, measure, window, unit));
                    }
                }
            }
        }
        return questions;
    }

    /** Thirteen years, and of 2023 to 2025 what is asked of a running year. */
    private static List<String> windows() {
        List<String> windows = new ArrayList<>();
        for (int year = 2013; year <= 2025; year++) {
            windows.add(Integer.toString(year));
        }
        for (int year = 2023; year <= 2025; year++) {
            windows.add(year + "-H1");
            windows.add(year + "-01/" + year + "-05");
            windows.add(year + "-01/" + year + "-10");
            windows.add(year + "-01/" + year + "-11");
        }
        windows.add("2024-Q3");
        windows.add("2025-06");
        return windows;
    }

    static Aggregate question(Case theCase, String partners, Measure measure, String window, Unit unit) {
        Window months = Window.parse(window);
        Collection<Economy> economies = theCase.groups().containsKey(partners)
                ? theCase.groups().get(partners).membersIn(months)
                : List.of(Economy.of(partners));
        return new Aggregate(
                "GACC",
                new TreeSet<>(List.of(Economy.of("CHN"))),
                new TreeSet<>(economies),
                measure,
                ProductCode.TOTAL,
                months,
                unit);
    }

    /** The plain peer over the figures that the ledger keeps: one choice of them where several stand equally. */
    static PlainLedger plain(Ledger ledger) {
        Set<Figure> aside = new HashSet<>();
        ledger.conflicts().forEach(c -> aside.addAll(c.setAside()));
        return new PlainLedger(ledger.theCase(), aside);
    }
}
