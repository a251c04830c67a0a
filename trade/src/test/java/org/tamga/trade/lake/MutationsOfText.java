package org.tamga.trade.lake;

import static org.tamga.trade.lake.Mutations.blamed;
import static org.tamga.trade.lake.Mutations.mutant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tamga.trade.lake.Mutant.Blame;
import org.tamga.trade.lake.Mutant.Blamed;
import org.tamga.trade.lake.Mutant.Counted;
import org.tamga.trade.lake.Mutant.Refused;
import org.tamga.trade.lake.Mutant.Taken;
import org.tamga.trade.lake.Mutations.Kind;

/** The ways in which only text with delimiters goes wrong. */
final class MutationsOfText {

    static final List<Kind> KINDS = List.of(
            MutationsOfText::cutOff,
            MutationsOfText::wrongDelimiter,
            MutationsOfText::noUtf8,
            MutationsOfText::fewerCells,
            MutationsOfText::moreCells,
            MutationsOfText::swappedNames,
            MutationsOfText::repeatedName,
            MutationsOfText::headerOnly,
            MutationsOfText::manyColumns,
            MutationsOfText::quoteInCell,
            MutationsOfText::openQuote,
            MutationsOfText::blankLines);

    private MutationsOfText() {}

    private static Optional<Mutant> cutOff(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        String sound = text.text();
        int row = random.nextInt(text.rows.size());
        String[] lines = sound.split("\n");
        String line = lines[row + 1];
        // behind the last delimiter nobody can see that something is missing
        int at = 1 + random.nextInt(line.lastIndexOf(sample.delimiter()) - 1);
        if (line.contains("\"")) {
            at = Math.min(at, line.indexOf('"'));
        }
        String cut = String.join("\n", Arrays.copyOf(lines, row + 1)) + "\n" + line.substring(0, at);
        List<Blame> blames = new ArrayList<>();
        blames.add(new Blame(row, text.line(row), Optional.empty()));
        for (int i = row + 1; i < text.rows.size(); i++) {
            blames.add(new Blame(i, 0, Optional.empty()));
        }
        return mutant("cut off", sample, cut.getBytes(StandardCharsets.UTF_8), new Blamed(blames, 0));
    }

    private static Optional<Mutant> wrongDelimiter(Sample sample, RandomGenerator random) {
        String text = new SampleText(sample).text();
        String other = sample.delimiter() == ';' ? "\t" : ";";
        int head = random.nextBoolean() ? 0 : text.indexOf('\n');
        String changed = text.substring(0, head)
                + text.substring(head).replace(String.valueOf(sample.delimiter()), head == 0 ? "^" : other);
        return mutant("wrong delimiter", sample, changed.getBytes(StandardCharsets.UTF_8), new Refused(0));
    }

    private static Optional<Mutant> noUtf8(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        text.rows.get(row).set(sample.partner(), "Caf" + SampleText.MARK);
        byte[] wrong = new byte[] {(byte) (0xE0 + random.nextInt(16))};
        byte[] bytes = text.bytes(wrong);
        return mutant(
                "no UTF-8",
                sample,
                bytes,
                blamed(new Blame(
                        row, text.line(row), Optional.of(sample.header().get(sample.partner())))));
    }

    private static Optional<Mutant> fewerCells(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        int left = 1 + random.nextInt(text.header.size() - 1);
        text.rows.get(row).subList(left, text.header.size()).clear();
        text.blankLines = random.nextInt(2);
        byte[] bytes = text.bytes();
        return mutant("fewer cells", sample, bytes, blamed(new Blame(row, text.line(row), Optional.empty())));
    }

    private static Optional<Mutant> moreCells(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        text.rows.get(row).addAll(Collections.nCopies(1 + random.nextInt(50), "5"));
        byte[] bytes = text.bytes();
        return mutant("more cells", sample, bytes, blamed(new Blame(row, text.line(row), Optional.empty())));
    }

    private static Optional<Mutant> swappedNames(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        Collections.swap(
                text.header, sample.valueColumn(), random.nextBoolean() ? sample.reporter() : sample.partner());
        return mutant("swapped names", sample, text.bytes(), new Refused(0));
    }

    private static Optional<Mutant> repeatedName(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        text.addColumn(sample.header().get(random.nextBoolean() ? sample.valueColumn() : sample.partner()), "7");
        return mutant("a column twice", sample, text.bytes(), new Refused(1));
    }

    private static Optional<Mutant> headerOnly(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        text.rows.clear();
        text.lineEnd = random.nextBoolean() ? "\n" : "";
        return mutant("header only", sample, text.bytes(), new Refused(0));
    }

    private static Optional<Mutant> manyColumns(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        for (int i = 0; i < 17_000; i++) {
            text.header.add("c");
        }
        return mutant("many columns", sample, text.bytes(), new Refused(1));
    }

    private static Optional<Mutant> quoteInCell(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        text.rows.get(row).set(sample.partner(), "8" + SampleText.MARK + "7");
        return mutant("a quotation mark in a cell", sample, text.bytes(new byte[] {'"'}), new Counted(cells(text)));
    }

    private static Optional<Mutant> openQuote(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        int column = random.nextInt(text.header.size());
        text.rows.get(row).set(column, SampleText.MARK + "7");
        text.rows.forEach(r -> r.replaceAll(c -> c.replace("\"", "").replace(",", "")));
        byte[] bytes = text.bytes(new byte[] {'"'});
        return mutant("a quotation mark that is not closed", sample, bytes, new Refused(text.line(row)));
    }

    private static Optional<Mutant> blankLines(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        text.blankLines = 1 + random.nextInt(5);
        text.lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        return mutant("blank lines", sample, text.bytes(), new Taken());
    }

    private static long cells(SampleText text) {
        return text.rows.size() * (text.sample.isWide() ? 3L : 1);
    }
}
