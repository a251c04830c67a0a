package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Mutant.Blame;
import org.tamga.trade.lake.Mutant.Blamed;
import org.tamga.trade.lake.Mutant.Counted;
import org.tamga.trade.lake.Mutant.Refused;
import org.tamga.trade.lake.Mutant.Taken;

/**
 * A hundred broken files of each format: told with file, line and column, or counted; never a wrong value, never another exception. With
 * {@code -Dtamga.malformed=16} a run is short, and takes each kind of fault with some of the formats only.
 */
final class MalformedFilesTest {

    private static final int FILES = Integer.getInteger("tamga.malformed", 100);

    @AutoClose
    private final TestLake test;

    private int lakes;

    MalformedFilesTest(@TempDir Path folder) throws TradeException {
        test = TestLake.in(folder);
    }

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void brokenFilesAreToldOrCounted(Sample sample) throws IOException, TradeException {
        Optional<FormatDescription> description = description(sample);
        List<String> sound = soundContents(sample, description);
        List<Mutations.Kind> kinds = Mutations.of(sample);
        Random random = new Random(sample.format().hashCode());
        int made = 0;
        // the formats begin with different kinds, so that a short run has all of them
        for (int i = Math.floorMod(sample.format().hashCode(), kinds.size()); made < FILES; i++) {
            Optional<Mutant> mutant = kinds.get(i % kinds.size()).of(sample, random);
            if (mutant.isPresent()) {
                made++;
                check(sample, description, sound, mutant.get());
            }
        }
    }

    private Optional<FormatDescription> description(Sample sample) throws IOException, TradeException {
        if (sample.description().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Formats.read(test.write("format.yaml", sample.description().get())));
    }

    private List<String> soundContents(Sample sample, Optional<FormatDescription> description)
            throws IOException, TradeException {
        Path file = test.write(sample.file(), new SampleText(sample).bytes());
        TestLake lake = lake();
        ImportReport report =
                lake.takeAll(file, new Import.Terms(description, 0)).getFirst();
        List<String> contents = lake.contents();
        assertThat(report.taken())
                .isEqualTo(contents.size())
                .isEqualTo(sample.rows().size() * (sample.isWide() ? 3L : 1));
        for (List<String> row : sample.rows()) {
            values(sample, row).forEach(value -> assertThat(contents).anyMatch(line -> line.endsWith(value)));
        }
        return contents;
    }

    private void check(Sample sample, Optional<FormatDescription> description, List<String> sound, Mutant mutant)
            throws IOException, TradeException {
        String what = sample.format() + ": " + mutant.kind();
        Path file = test.write(mutant.file(), mutant.bytes());
        TestLake lake = lake();
        ImportReport report;
        try {
            report = lake.takeAll(file, new Import.Terms(description, 100)).getFirst();
        } catch (TradeException e) {
            assertThat(e.faults()).as(what).isNotEmpty().allMatch(f -> f.file().startsWith(file));
            assertThat(lake.contents()).as(what).isEmpty();
            switch (mutant.outcome()) {
                case Refused(long line) ->
                    assertThat(line == 0 ? 0 : e.faults().getFirst().row())
                            .as(what + "\n" + e)
                            .isEqualTo(line);
                case Counted counted -> assertThat(e.faults()).as(what).isNotEmpty();
                case Blamed(List<Blame> blames, int others) -> {
                    // when no row is left the file is refused
                    assertThat(blames).as(what + "\n" + e).hasSize(sample.rows().size());
                    blame(what, blames, e.faults());
                }
                case Taken taken -> fail(what + " was refused", e);
            }
            return;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new AssertionError(what, e);
        }
        List<String> contents = lake.contents();
        what += "\n" + report;
        assertThat(report.taken()).as(what).isEqualTo(contents.size());
        switch (mutant.outcome()) {
            case Taken taken -> {
                assertThat(contents).as(what).isEqualTo(sound);
                assertThat(report.rejectedRows()).as(what).isZero();
            }
            case Refused refused -> fail(what + " was taken");
            case Counted(long rows) -> {
                assertThat(sound).as(what).containsAll(contents);
                assertThat(report.summed() + report.rejectedRows() + report.details() + report.groups())
                        .as(what)
                        .isEqualTo(rows);
            }
            case Blamed(List<Blame> blames, int others) -> {
                blame(what, blames, report.faults());
                List<String> left = new ArrayList<>(sound);
                for (Blame blame : blames) {
                    if (blame.row() >= 0) {
                        values(sample, sample.rows().get(blame.row()))
                                .forEach(v -> left.removeIf(line -> line.endsWith(v)));
                    }
                }
                if (sample.isWide()) {
                    assertThat(sound).as(what).containsAll(contents);
                    assertThat(contents).as(what).containsAll(left);
                } else {
                    assertThat(contents).as(what).isEqualTo(left);
                    assertThat(report.rejectedRows())
                            .as(what)
                            .isEqualTo(blames.stream().filter(b -> b.line() > 0).count());
                }
            }
        }
    }

    private static void blame(String what, List<Blame> blames, List<Fault> faults) {
        List<Blame> told = blames.stream().filter(b -> b.line() > 0).toList();
        for (Blame blame : told) {
            assertThat(faults)
                    .as(what + "\n" + faults)
                    .anyMatch(fault -> fault.row() == blame.line()
                            && blame.column().map(fault.column()::equals).orElse(true));
        }
        assertThat(faults).as(what).allMatch(f -> f.row() == 0 || told.stream().anyMatch(b -> b.line() == f.row()));
    }

    /** The ends of the lines in {@link TestLake#contents} that a row makes. */
    private static List<String> values(Sample sample, List<String> row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < (sample.isWide() ? 3 : 1); i++) {
            String number = row.get(sample.valueColumn() + i).replace(" ", "").replace(',', '.');
            values.add(" "
                    + new BigDecimal(number)
                            .multiply(BigDecimal.valueOf(sample.times()))
                            .setScale(3));
        }
        return values;
    }

    private TestLake lake() {
        return test.beside("lake-" + lakes++);
    }
}
