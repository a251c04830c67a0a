package org.tamga.trade.lake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tamga.trade.Packed;
import org.tamga.trade.lake.Mutant.Blame;
import org.tamga.trade.lake.Mutant.Blamed;
import org.tamga.trade.lake.Mutant.Outcome;
import org.tamga.trade.lake.Mutant.Refused;
import org.tamga.trade.lake.Mutant.Taken;

/** The ways in which a file goes wrong. */
final class Mutations {

    /** One way; empty where the sample has nothing that could go wrong so. */
    interface Kind {
        Optional<Mutant> of(Sample sample, RandomGenerator random);
    }

    private static final String[] NO_NUMBERS = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1F",
        "１２",
        "abc",
        "1..2",
        "12abc",
        "=1+1",
        "+-1",
        "1e999",
        "٣٤",
        "9".repeat(40),
        "1 2 x",
        "--5",
        "$5",
        "5%",
        "1'000x",
        "\u202E12",
        "\u000112",
        "1e",
        "null",
        "#REF!",
        "#DIV/0!"
    };
    private static final String[] NO_CODES = {
        "=cmd|' /C calc'!A0", "8703\u000023", "\u202E870323", "8703 23", " 870323", "870323 ", "8703.23", "8.7e05",
                "0x2711", "１２３４５６",
        "87032A3", "7", "@SUM(1)", "+870323", "-870323", "';DROP TABLE x;--", "\u200B870323", "8703\u00A023", "%",
                "87_323"
    };
    private static final String[] NO_AREAS = {
        "ZZZ", "999", "QQ9", "-156", "156.5", "0x9C", "Atlantis", "=A1", "K\u0000Z"
    };
    private static final String[] NO_PERIODS = {
        "0202", "3020", "20x0", "2020.6", "202013", "-2020", "２０２０", "20-20", "1e3", "202000"
    };
    private static final String[] NO_FLOWS = {"9", "ZZ", "=M", "Sideways", "импорт?", "M\u0000"};

    private Mutations() {}

    static List<Kind> of(Sample sample) {
        List<Kind> kinds = new ArrayList<>(List.of(
                (s, r) -> cell(
                        s, r, "value that is no number", s.valueColumn() + (s.isWide() ? r.nextInt(3) : 0), NO_NUMBERS),
                (s, r) -> cell(s, r, "negative value", s.valueColumn(), "-5", "-0.01", "-999999"),
                (s, r) -> cell(
                        s, r, "overflow", s.valueColumn(), "1" + "0".repeat(16), "9".repeat(19), "9223372036854775808"),
                (s, r) -> s.isWide() ? Optional.empty() : cell(s, r, "no value", s.valueColumn(), ""),
                (s, r) -> cell(s, r, "wrong product", s.product(), NO_CODES),
                (s, r) -> cell(s, r, "unknown reporter", s.reporter(), NO_AREAS),
                (s, r) -> cell(s, r, "unknown partner", s.partner(), NO_AREAS),
                (s, r) -> cell(s, r, "wrong period", s.period(), NO_PERIODS),
                (s, r) -> cell(s, r, "wrong flow", s.flow(), NO_FLOWS),
                Mutations::twoBlamed,
                Mutations::emptyFile,
                Mutations::otherContent,
                Mutations::missingColumn,
                Mutations::extraColumn,
                Mutations::repeatedRow,
                Mutations::packedAndCut,
                Mutations::packedAndFlipped,
                Mutations::hugeField,
                Mutations::otherEncoding));
        kinds.addAll(sample.isJson() ? MutationsOfJson.KINDS : MutationsOfText.KINDS);
        return kinds;
    }

    private static Optional<Mutant> cell(
            Sample sample, RandomGenerator random, String kind, int column, String... texts) {
        if (column < 0) {
            return Optional.empty();
        }
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        String wrong = texts[random.nextInt(texts.length)];
        text.rows.get(row).set(column, wrong);
        if (!sample.isJson()) {
            text.blankLines = random.nextInt(3);
            text.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            if (random.nextInt(3) == 0) {
                text.addColumn("Remarks", "of two\nlines");
            }
        }
        String mark = !sample.isJson() && random.nextInt(4) == 0 ? "\uFEFF" : "";
        byte[] bytes = (mark + text.text()).getBytes(StandardCharsets.UTF_8);
        String name = sample.header().get(column);
        return mutant(
                kind + " " + wrong + " in row " + row,
                sample,
                bytes,
                blamed(new Blame(row, text.line(row), sample.isWide() ? Optional.empty() : Optional.of(name))));
    }

    /** A row that is no row of the table before a row whose content is wrong. */
    private static Optional<Mutant> twoBlamed(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int first = random.nextInt(text.rows.size() - 1);
        text.rows.get(first).set(sample.valueColumn(), "x");
        text.rows.getLast().set(sample.partner(), "998");
        text.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        text.blankLines = random.nextInt(2);
        byte[] bytes = text.bytes();
        int last = text.rows.size() - 1;
        return mutant(
                "two rows",
                sample,
                bytes,
                blamed(
                        new Blame(first, text.line(first), Optional.empty()),
                        new Blame(last, text.line(last), Optional.empty())));
    }

    private static Optional<Mutant> emptyFile(Sample sample, RandomGenerator random) {
        return mutant(
                "nothing in it",
                sample,
                " \n".repeat(random.nextInt(3)).getBytes(StandardCharsets.UTF_8),
                new Refused(0));
    }

    private static Optional<Mutant> otherContent(Sample sample, RandomGenerator random) {
        byte[] noise = new byte[300];
        random.nextBytes(noise);
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> noise;
            case 1 ->
                "<!DOCTYPE html>\n<html><head><title>503, Service Unavailable</title></head></html>\n"
                        .getBytes(StandardCharsets.UTF_8);
            case 2 -> "PK\u0003\u0004 is no archive".getBytes(StandardCharsets.UTF_8);
            default ->
                "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded\"}".getBytes(StandardCharsets.UTF_8);
        };
        return mutant("something else", sample, bytes, new Refused(0));
    }

    private static Optional<Mutant> missingColumn(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int column = new int[] {sample.reporter(), sample.partner(), sample.valueColumn()}
                [random.nextInt(sample.isWide() ? 2 : 3)];
        if (random.nextBoolean()) {
            text.dropColumn(column);
        } else {
            text.header.set(column, "renamed");
        }
        return mutant("no column " + sample.header().get(column), sample, text.bytes(), new Refused(0));
    }

    private static Optional<Mutant> extraColumn(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        text.addColumn("Remarks", random.nextBoolean() ? "=HYPERLINK(\"http://x\")" : "text, with; all\tdelimiters|");
        return mutant("one more column", sample, text.bytes(), new Taken());
    }

    private static Optional<Mutant> repeatedRow(Sample sample, RandomGenerator random) {
        if (sample.sums()) {
            return Optional.empty();
        }
        SampleText text = new SampleText(sample);
        text.rows.add(text.rows.get(random.nextInt(text.rows.size())));
        byte[] bytes = text.bytes();
        return mutant(
                "a row twice", sample, bytes, blamed(new Blame(-1, text.line(text.rows.size() - 1), Optional.empty())));
    }

    private static Optional<Mutant> packedAndCut(Sample sample, RandomGenerator random) {
        byte[] sound = new SampleText(sample).bytes();
        boolean isZip = random.nextBoolean();
        byte[] packed = isZip ? Packed.zip(sample.file(), sound) : Packed.gzip(sound);
        byte[] cut = Arrays.copyOf(packed, packed.length - 1 - random.nextInt(packed.length * 3 / 4));
        return Optional.of(new Mutant("cut archive", sample.file() + (isZip ? ".zip" : ".gz"), cut, new Refused(0)));
    }

    private static Optional<Mutant> packedAndFlipped(Sample sample, RandomGenerator random) {
        byte[] sound = new SampleText(sample).bytes();
        boolean isZip = random.nextBoolean();
        byte[] packed = isZip ? Packed.zip(sample.file(), sound) : Packed.gzip(sound);
        // behind the heads of both, and before the directory of the one and the length of the other
        int from = isZip ? 40 + sample.file().length() : 12;
        int place = from + random.nextInt(packed.length / 2 - from);
        packed[place] ^= (byte) (1 << random.nextInt(8));
        return Optional.of(
                new Mutant("damaged archive", sample.file() + (isZip ? ".zip" : ".gz"), packed, new Refused(0)));
    }

    private static Optional<Mutant> hugeField(Sample sample, RandomGenerator random) {
        SampleText text = new SampleText(sample);
        int row = random.nextInt(text.rows.size());
        int column = List.of(sample.reporter(), sample.partner(), sample.valueColumn())
                .get(random.nextInt(3));
        text.rows
                .get(row)
                .set(column, String.valueOf((char) ('1' + random.nextInt(9))).repeat(5_000_000));
        byte[] bytes = text.bytes();
        return mutant("a field of 5 MB", sample, bytes, new Refused(sample.isJson() ? 0 : text.line(row)));
    }

    private static Optional<Mutant> otherEncoding(Sample sample, RandomGenerator random) {
        String text = new SampleText(sample).text();
        return switch (random.nextInt(3)) {
            case 0 -> mutant("UTF-16", sample, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), new Taken());
            case 1 -> mutant("UTF-16", sample, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), new Taken());
            default ->
                mutant(
                        "UTF-16 without a mark",
                        sample,
                        text.getBytes(StandardCharsets.UTF_16LE),
                        // JSON is told by its first bytes
                        sample.isJson() ? new Taken() : new Refused(0));
        };
    }

    static Blamed blamed(Blame... blames) {
        return new Blamed(List.of(blames), 0);
    }

    static Optional<Mutant> mutant(String kind, Sample sample, byte[] bytes, Outcome outcome) {
        return Optional.of(new Mutant(kind, sample.file(), bytes, outcome));
    }
}
