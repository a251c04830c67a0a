package org.tamga.brief.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;

/** What a lake publishes enters a case; what merely adds up in it does not. */
class LakeFiguresTest {

    private static final String HEADER = "reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year\n";
    private static final Economy CHINA = new Economy("CHN");
    private static final Economy KAZAKHSTAN = new Economy("KAZ");

    @TempDir
    private Path folder;

    @Test
    void totalsThatTheSourcePublishedAreFigures() throws Exception {
        Case added = added(
                "table.csv",
                HEADER + "KAZ,CHN,Import,TOTAL,15153469835.46,2024\nKAZ,CHN,Import,87,3200000000,2024\n",
                Set.of());
        assertThat(added.figures()).extracting(Figure::id).containsExactly("lake-COMTRADE-KAZ-CHN-IMPORT-TOTAL-2024");
        assertThat(added.figures().getFirst().printed()).isEqualTo("15,153,469,835.46 USD");
        assertThat(added.figures().getFirst().source().publisher())
                .contains("table.csv")
                .contains("batch ");
        assertThat(bounds(added, ProductCode.TOTAL))
                .isEqualTo(Interval.of(new BigDecimal("15153469834.96"), new BigDecimal("15153469835.96")));
    }

    @Test
    void productsThatAreAskedForAreFigures() throws Exception {
        Case added = added(
                "table.csv",
                HEADER + "KAZ,CHN,Import,87,3200000000,2024\nKAZ,CHN,Import,88,7,2024\n",
                Set.of(new ProductCode("HS", "87")));
        assertThat(added.figures()).extracting(Figure::id).containsExactly("lake-COMTRADE-KAZ-CHN-IMPORT-87-2024");
        assertThat(bounds(added, new ProductCode("HS", "87")).lower()).hasValue(new BigDecimal("3199999999.5"));
    }

    @Test
    void sumsOfRowsThatMayBeIncompleteAreNone() throws Exception {
        Case added = added(
                "table.csv",
                HEADER + "KAZ,CHN,Import,870321,5,2024\nKAZ,CHN,Import,870323,6,2024\n",
                Set.of(new ProductCode("HS", "87")));
        assertThat(added.figures()).isEmpty();
    }

    @Test
    void aReconciledTableIsCompleteAndSpeaksForBothSides() throws Exception {
        Case added = added(
                "BACI_HS17_Y2022.csv",
                "t,i,j,k,v,q\n2022,156,398,870321,5.000,1\n2022,156,398,010121,2.500,NA\n",
                Set.of(new ProductCode("HS", "87")));
        assertThat(added.figures())
                .extracting(Figure::id, Figure::printed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("lake-BACI-CHN-KAZ-EXPORT-TOTAL-2022", "7,500 USD"),
                        org.assertj.core.groups.Tuple.tuple("lake-BACI-KAZ-CHN-IMPORT-TOTAL-2022", "7,500 USD"),
                        org.assertj.core.groups.Tuple.tuple("lake-BACI-CHN-KAZ-EXPORT-87-2022", "5,000 USD"),
                        org.assertj.core.groups.Tuple.tuple("lake-BACI-KAZ-CHN-IMPORT-87-2022", "5,000 USD"));
    }

    @Test
    void anAuthorityThatTheCaseDoesNotKnowIsAdded() throws Exception {
        Case added = added("table.csv", HEADER + "KAZ,CHN,Import,TOTAL,1,2024\n", Set.of());
        assertThat(added.authorities().find("COMTRADE")).isPresent();
        assertThat(added.authorities().find("GACC")).isPresent();
    }

    private Case added(String name, String table, Set<ProductCode> products) throws Exception {
        Path file = Files.writeString(folder.resolve(name), table);
        Lake lake = new Lake(folder.resolve("lake"));
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            new Import(
                            lake,
                            duck,
                            Formats.builtIn(),
                            Clock.fixed(Instant.parse("2026-01-02T00:00:00Z"), ZoneOffset.UTC))
                    .run(file, new Import.Terms(Optional.empty(), 0));
            return LakeFigures.added(theCase(), lake, duck, products);
        }
    }

    private static Interval bounds(Case theCase, ProductCode product) {
        return Ledger.of(theCase)
                .bounds(new Aggregate(
                        "COMTRADE",
                        new TreeSet<>(Set.of(KAZAKHSTAN)),
                        new TreeSet<>(Set.of(CHINA)),
                        Measure.IMPORT,
                        product,
                        Window.ofYear(2024),
                        Unit.USD))
                .interval();
    }

    private static Case theCase() {
        Authorities authorities =
                new Authorities(List.of(Authority.of("GACC", CHINA), Authority.of("KAZ-BNS", KAZAKHSTAN)));
        return new Case("made up", Map.of(), Map.of(), authorities, List.of(), ExchangeRates.none());
    }
}
