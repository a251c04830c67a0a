package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;

/** A lake in a folder of a test, filled from small tables that go the way of official files: CSV through {@link Import}. */
final class Lakes implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Lake lake;
    private final DuckDb duck;
    private int tables;

    private Lakes(Path folder, DuckDb duck) {
        this.folder = folder;
        this.lake = new Lake(folder.resolve("lake"));
        this.duck = duck;
    }

    static Lakes in(Path folder) throws TradeException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lakes(folder, DuckDb.open(folder.resolve("spill")));
    }

    Lake lake() {
        return lake;
    }

    DuckDb duck() {
        return duck;
    }

    /**
     * A table as UN Comtrade gives it, in one edition.
     *
     * @param edition such as {@code H5}
     * @param rows {@code 2021 KAZ CHN X 2709 100.50 7}: period, reporter, partner, flow, product, value, and kilograms where they are known
     */
    Lakes comtrade(String edition, String... rows) throws TradeException {
        List<String> lines = new ArrayList<>();
        lines.add("period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue,netWgt,classificationCode");
        for (String row : rows) {
            lines.add(cells(row, 7, "") + "," + edition);
        }
        take("comtrade-" + tables + ".csv", lines, Optional.empty());
        return this;
    }

    /**
     * A table as CEPII's BACI: reconciled, by year.
     *
     * @param rows {@code 2021 KAZ CHN 270900 100.5 7}: year, exporter, importer, product, thousand USD, and tonnes where they are known
     */
    Lakes baci(String... rows) throws TradeException {
        List<String> lines = new ArrayList<>();
        lines.add("t,i,j,k,v,q");
        for (String row : rows) {
            lines.add(cells(row, 6, "NA"));
        }
        take("BACI_HS17_" + tables + ".csv", lines, Optional.empty());
        return this;
    }

    /** Cells with numbers for the two areas, filled up to a count. */
    private static String cells(String row, int count, String missing) {
        List<String> cells = new ArrayList<>(List.of(row.strip().split(" +")));
        cells.set(1, number(cells.get(1)));
        cells.set(2, number(cells.get(2)));
        while (cells.size() < count) {
            cells.add(missing);
        }
        return String.join(",", cells);
    }

    /** A table in a format that is known, line by line. */
    Lakes official(String name, List<String> lines) throws TradeException {
        take(tables + "-" + name, lines, Optional.empty());
        return this;
    }

    /** A table of any kind, with the YAML text that describes it. */
    Lakes described(String yaml, List<String> lines) throws TradeException {
        take("table-" + tables + ".csv", lines, Optional.of(description(yaml)));
        return this;
    }

    /** A file that is there, with the YAML text that describes it. */
    ImportReport file(Path file, String yaml) throws TradeException {
        return run(file, Optional.of(description(yaml)), 0);
    }

    /** A file that is there, in a format that is known; rows with a fault are left out. */
    ImportReport file(Path file) throws TradeException {
        return run(file, Optional.empty(), 100);
    }

    Answer ask(Question question) throws TradeException {
        return measures().ask(question);
    }

    Rows rows(Asked asked) throws TradeException {
        return measures().ask(asked.question()).rows();
    }

    Measures measures() throws TradeException {
        return new Measures(lake, lake.snapshot(), duck);
    }

    Checks checks(Checks.Limits limits) throws TradeException {
        return new Checks(lake, lake.snapshot(), duck, limits);
    }

    private FormatDescription description(String yaml) throws TradeException {
        Path file = folder.resolve("described-" + tables++ + ".yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Formats.read(file);
    }

    private void take(String name, List<String> lines, Optional<FormatDescription> description) throws TradeException {
        Path file = folder.resolve(name);
        tables++;
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportReport report = run(file, description, 0);
        assertThat(report.known()).as("two tables of one lake are the same").isFalse();
    }

    private ImportReport run(Path file, Optional<FormatDescription> description, double tolerated)
            throws TradeException {
        List<ImportReport> reports =
                new Import(lake, duck, Formats.builtIn(), CLOCK).run(file, new Import.Terms(description, tolerated));
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    static String number(String area) {
        return area.equals("WLD")
                ? "0"
                : Integer.toString(Integer.parseInt(Economy.of(area).numeric()));
    }

    @Override
    public void close() {
        duck.close();
    }
}
