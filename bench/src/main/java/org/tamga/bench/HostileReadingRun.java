package org.tamga.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.entry.EntryReader;

/**
 * Texts that nobody writes but somebody may send, each read at several lengths: time that more than doubles with a doubled text is not
 * linear. One row a text, with the processor's seconds of each step for the longest one and the growth of each step from the length before.
 */
public final class HostileReadingRun {

    private static final int CHARACTERS = 2_000_000;
    /** A step that takes longer is not tried with a longer text. */
    private static final double ENOUGH = 20;
    /** What grows more for a doubled text, and takes a time that can be measured, is said to be steep. */
    private static final double STEEP = 3;

    private static final double MEASURABLE = 0.4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Hostile(String name, IntFunction<String> text) {}

    private record Times(double document, double claims, double entries) {
        double most() {
            return Math.max(document, Math.max(claims, entries));
        }
    }

    private static final List<Hostile> HOSTILE = List.of(
            repeated("one sentence of words", "the trade of the two countries with each other and "),
            repeated("one sentence of numbers", "turnover of Kazakhstan grew by 5 percent to $3 billion in May 2025, "),
            repeated("sentences of numbers", "Turnover of Kazakhstan grew by 5 percent to $3 billion in May 2025. "),
            repeated("bare numbers", "7 "),
            repeated("amounts", "$7 bn "),
            repeated("one number", "7"),
            repeated("one number with points", "7.7,"),
            repeated("one word", "word"),
            repeated("opening brackets", "("),
            repeated("closing brackets", ")"),
            repeated("brackets", "(5) "),
            repeated("quotation marks", "\""),
            repeated("full stops", "."),
            repeated("abbreviations", "bln. U.S. No. "),
            repeated("dashes", "- "),
            repeated("names", "Kazakhstan "),
            repeated("routes", "China–Kazakhstan–"),
            repeated("years", "2025 "),
            repeated("months", "January–May "),
            repeated("since", "by the end of the "),
            repeated("number words", "hundred thousand and "),
            repeated("hedges", "more than about "),
            repeated("titles", "Memorandum of Understanding on Agreement "),
            repeated("signed titles", "China signed a Memorandum on Trade and an Agreement. "),
            repeated("signed grants", "China grants $5 million to Kazakhstan for roads. "),
            repeated("list items", "- China and Kazakhstan: $5 billion\n"),
            repeated("signed items", "- Agreement on trade of China, signed\n"),
            repeated("table rows", "| Kazakhstan | 5.1 | 6.2 | 7 |\n"),
            new Hostile("different grants", HostileReadingRun::grants),
            new Hostile("one wide row", n -> "| " + "5.1 | ".repeat(n / 6) + "\n"),
            repeated("headings", "# China\n\n"),
            repeated("Russian words", "торговля Китая с Казахстаном выросла на 5 процентов до 3 млрд долларов в мае, "),
            repeated("surrogates", "\uD83D\uDE00"),
            repeated("empty lines", "\n"));

    private static String grants(int length) {
        StringBuilder text = new StringBuilder(length + 100);
        for (int i = 0; text.length() < length; i++) {
            text.append("China granted Kazakhstan a loan for road ").append(i).append(" and memory. ");
            text.append("A Memorandum on crop ").append(i).append(" was signed with China. ");
        }
        return text.toString();
    }

    private static Hostile repeated(String name, String unit) {
        return new Hostile(name, n -> unit.repeat(Math.max(1, n / unit.length())));
    }

    private HostileReadingRun() {}

    /** Prints the table; ends with exit code 1 when a reader is steep. The longest text's number of characters may be given. */
    public static void main(String[] args) {
        int longest = args.length > 0 ? Integer.parseInt(args[0]) : CHARACTERS;
        System.out.printf(
                Locale.ROOT,
                "%-26s %10s %9s %6s %9s %6s %9s %6s%n",
                "seconds",
                "characters",
                "document",
                "x",
                "claims",
                "x",
                "entries",
                "x");
        boolean steep = false;
        for (Hostile hostile : HOSTILE) {
            steep |= isSteep(hostile, longest);
        }
        if (steep) {
            System.exit(1);
        }
    }

    private static boolean isSteep(Hostile hostile, int longest) {
        int length = longest / 16;
        read(hostile.text().apply(length / 8));
        Times before = read(hostile.text().apply(length));
        Times last = before;
        int reached = length;
        while (reached * 2 <= longest && last.most() < ENOUGH) {
            before = last;
            reached *= 2;
            last = read(hostile.text().apply(reached));
        }
        boolean steep = steep(last.document(), before.document())
                || steep(last.claims(), before.claims())
                || steep(last.entries(), before.entries());
        System.out.printf(
                Locale.ROOT,
                "%-26s %10d %9.3f %6.1f %9.3f %6.1f %9.3f %6.1f %s%n",
                hostile.name(),
                reached,
                last.document(),
                last.document() / before.document(),
                last.claims(),
                last.claims() / before.claims(),
                last.entries(),
                last.entries() / before.entries(),
                steep ? "STEEP" : "");
        return steep;
    }

    private static boolean steep(double time, double half) {
        return time > MEASURABLE && time > STEEP * half;
    }

    private static Times read(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        Document document = DocumentReader.ofText(text, "hostile");
        long afterDocument = THREADS.getCurrentThreadCpuTime();
        new ClaimReader().read(document);
        long afterClaims = THREADS.getCurrentThreadCpuTime();
        new EntryReader().read(document);
        long end = THREADS.getCurrentThreadCpuTime();
        return new Times((afterDocument - start) / 1e9, (afterClaims - afterDocument) / 1e9, (end - afterClaims) / 1e9);
    }
}
