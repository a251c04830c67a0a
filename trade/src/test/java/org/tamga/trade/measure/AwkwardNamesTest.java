package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.Packed;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.ImportReport;

/**
 * Names of folders and files may have signs that mean something in SQL or in patterns of names, of which DuckDB knows {@code [ ] * ?}; beside
 * each such name lies another that its pattern would find.
 */
final class AwkwardNamesTest {

    private static final String BACI = "t,i,j,k,v,q\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"[20]", "*", "?", "a [b] *c?", "{2,3}", "a b, it's «Торговля» 100 %", "it''s", "#1;--", "\"a\""})
    void lakeMayLieInAFolderWithAnAwkwardName(String name) throws IOException, TradeException {
        assumeAnySignIsAllowed();
        try (Lakes decoy = revised("2");
                Lakes lakes = revised(name)) {
            assertThat(lakes.lake().snapshot().rows()).isEqualTo(4);
            assertThat(exports(lakes)).isEqualByComparingTo("15000");
            assertThat(exports(decoy)).isEqualByComparingTo("15000");
        }
    }

    /** A lake in a folder, with a file of which one row is replaced by the next file. */
    private Lakes revised(String name) throws TradeException {
        return Lakes.in(folder.resolve(name))
                .baci("2020 CHN KAZ 870323 1 2", "2020 CHN KAZ 870322 2 2", "2020 CHN KGZ 870322 4 2")
                .baci("2020 CHN KAZ 870322 3 2", "2020 CHN UZB 870322 7 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HS17_[1].csv", "HS17_*.csv", "HS17_?.csv", "HS17_{1,2}.csv", "HS17_[!x]*?'s «Торговля» 1.csv"})
    void fileMayHaveAnyName(String name) throws IOException, TradeException {
        assumeAnySignIsAllowed();
        Files.writeString(folder.resolve("HS17_1.csv"), BACI + "2020,156,398,870323,7,2\n");
        String text = BACI + "2020,156,398,870323,5,2\n2020,156,398,870322,x,2\n";
        Map<Path, byte[]> files = Map.of(
                folder.resolve(name), text.getBytes(StandardCharsets.UTF_8),
                folder.resolve(name + ".gz"), Packed.gzip(text),
                folder.resolve(name + ".zip"), Packed.zip(name, text));
        int lake = 0;
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path path = Files.write(file.getKey(), file.getValue());
            try (Lakes lakes = Lakes.in(folder.resolve("lake-" + lake++))) {
                ImportReport report = lakes.file(path);

                assertThat(exports(lakes)).as(path.toString()).isEqualByComparingTo("5000");
                assertThat(report.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.file().startsWith(path)).isTrue();
                    assertThat(fault.row()).isEqualTo(3);
                    assertThat(fault.column()).isEqualTo("v");
                });
            }
        }
    }

    @Test
    void longNamesInManyScriptsAreTaken() throws IOException, TradeException {
        Path file = Files.writeString(
                folder.resolve("статистика-внешней-торговли-统计-統計-სტატისტიკა.csv"), BACI + "2020,156,398,870323,5,2\n");
        try (Lakes lakes = Lakes.in(folder.resolve("қазақ тілі"))) {
            lakes.file(file);

            assertThat(exports(lakes)).isEqualByComparingTo("5000");
        }
    }

    private static void assumeAnySignIsAllowed() {
        assumeTrue(File.separatorChar == '/', "this system forbids such names");
    }

    private static BigDecimal exports(Lakes lakes) throws TradeException {
        return lakes.rows(Asked.of(TradeMeasure.PARTNERS, "2020").from("CHN").to("WLD"))
                .decimal(0, "value");
    }
}
