package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tamga.trade.lake.TestLake.BACI;
import static org.tamga.trade.lake.TestLake.COMTRADE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.Packed;
import org.tamga.trade.TradeException;

/** What an import does to rows that are in the lake already. */
final class RevisionTest {

    @AutoClose
    private final TestLake lake;

    RevisionTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException, TradeException {
        Path file = lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1.5,2\n2020,156,398,870322,2.5,NA\n");
        ImportReport first = lake.take(file);
        Snapshot before = lake.lake().snapshot();

        ImportReport second = lake.take(file);

        assertThat(first.known()).isFalse();
        assertThat(second.known()).isTrue();
        assertThat(second.batch()).isEqualTo(first.batch());
        assertThat(second.taken()).isEqualTo(2);
        assertThat(lake.lake().snapshot()).isEqualTo(before);
    }

    @Test
    void revisedRowsTakeThePlaceOfThoseBefore() throws IOException, TradeException {
        lake.take(lake.write(
                "HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,870322,2,2\n2020,156,417,870322,4,2\n"));

        ImportReport revision = lake.take(lake.write(
                "HS17_b.csv", BACI + "2020,156,398,870322,2,2\n2020,156,417,870322,5,2\n2020,156,762,870322,7,2\n"));

        assertThat(revision.replaced()).isEqualTo(2);
        assertThat(revision.changed()).isEqualTo(1);
        assertThat(lake.contents())
                .containsExactly(
                        "202001 A CHN KAZ EXPORT HS2017 870322 2000.000",
                        "202001 A CHN KAZ EXPORT HS2017 870323 1000.000",
                        "202001 A CHN KGZ EXPORT HS2017 870322 5000.000",
                        "202001 A CHN TJK EXPORT HS2017 870322 7000.000");
    }

    @Test
    void fileThatIsRevisedWhollyLeavesNoBatchBehind() throws IOException, TradeException {
        ImportReport first = lake.take(lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n"));
        ImportReport second = lake.take(lake.write("HS17_b.csv", BACI + "2020,156,398,870323,3,2\n"));

        Snapshot now = lake.lake().snapshot();

        assertThat(now.findBatch(first.batch())).isEmpty();
        assertThat(now.findBatch(second.batch())).isPresent();
        assertThat(now.rows()).isEqualTo(1);
    }

    @Test
    void filesOfSeveralSourcesAndYearsStandBesideEachOther() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2021,156,398,870323,2,2\n"));
        lake.take(lake.write("c.csv", COMTRADE + "156,398,0,X,H5,870323,C00,0,2020,500\n"));

        assertThat(lake.sum("value", "source = 'BACI'")).isEqualByComparingTo("3000");
        assertThat(lake.sum("value", "source = 'COMTRADE'")).isEqualByComparingTo("500");
        assertThat(lake.count("year = 2020")).isEqualTo(2);
    }

    @Test
    void rowsThatAreRevisedKeepTheColumnsOfTheirFile() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,870322,2,3\n"));
        lake.take(lake.write("HS17_b.csv", BACI + "2020,156,398,870323,9,4\n"));

        assertThat(lake.sum("net_kg", "true")).isEqualByComparingTo("7000");
        assertThat(lake.columns()).contains("net_kg", "year").doesNotContain("quantity");
    }

    @Test
    void snapshotThatCannotBeWrittenLeavesTheOldState() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n"));
        Snapshot before = lake.lake().snapshot();
        Path inTheWay = Files.createDirectories(lake.folder().resolve("lake/snapshots/00000002.json.draft/x"));
        Path next = lake.write("HS17_b.csv", BACI + "2020,156,398,870323,5,2\n");

        assertThatThrownBy(() -> lake.take(next))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("cannot be written");

        assertThat(lake.lake().snapshot()).isEqualTo(before);
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("1000");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        lake.take(next);
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("5000");
    }

    @Test
    void oneBrokenTableOfAnArchiveLeavesAllAsItWas() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", BACI + "2018,156,398,870323,1,2\n"));
        Snapshot before = lake.lake().snapshot();
        Path file = lake.write(
                "two.zip",
                Packed.zip(
                        "HS17_2019.csv", BACI + "2019,156,398,870323,1,2\n",
                        "HS17_2020.csv", BACI + "2020,156,398,870323,x,2\n"));

        TradeException e = catchThrowableOfType(TradeException.class, () -> lake.take(file));

        assertThat(e.faults()).anyMatch(f -> f.toString().startsWith(file + "/HS17_2020.csv:2:v: "));
        assertThat(lake.lake().snapshot()).isEqualTo(before);
    }
}
