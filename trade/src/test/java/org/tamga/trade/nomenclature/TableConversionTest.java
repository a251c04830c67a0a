package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.trade.TradeException;
import org.tamga.trade.nomenclature.TableConversion.Outcome;
import org.tamga.trade.nomenclature.TableConversion.Terms;

/** A user's table in codes of another edition: what is certain, what has to be divided, and what cannot be converted. */
final class TableConversionTest {

    private static final Correlation WAY = Correlation.of(
            H5,
            H4,
            Map.of(
                    "010121", Set.of("010121"),
                    "020110", Set.of("020100"),
                    "020120", Set.of("020100"),
                    "854921", Set.of("854810", "854890", "851310")));

    @TempDir
    private Path folder;

    @Test
    void codesWithOneCounterpartAreConverted() throws Exception {
        Outcome outcome = convert(List.of(), "code,year,value", "010121,2021,5", "020110,2021,7.5");

        assertThat(outcome).isEqualTo(new Outcome(2, 2, 2, 0, 0, 0, List.of(), 0));
        assertThat(lines())
                .containsExactly(
                        "code,year,value,HS2012,relationship,share",
                        "010121,2021,5,010121,1:1,1",
                        "020110,2021,7.5,020100,n:1,1");
    }

    @Test
    void nothingIsDividedUnlessTold() throws Exception {
        Outcome outcome = convert(List.of(), "code,value", "854921,100", "010121,5");

        assertThat(outcome.divided()).isEqualTo(1);
        assertThat(lines()).contains("854921,100,,1:n,", "010121,5,010121,1:1,1");
    }

    @Test
    void partsAddUpToTheLastDigit() throws Exception {
        Outcome outcome = convert(List.of("value", "kg"), "code,value,kg,note", "854921,100.01,,x");

        assertThat(outcome.written()).isEqualTo(3);
        assertThat(lines())
                .containsExactly(
                        "code,value,kg,note,HS2012,relationship,share",
                        "854921,33.33666667,,x,851310,1:n,0.333333333",
                        "854921,33.33666667,,x,854810,1:n,0.333333333",
                        "854921,33.33666666,,x,854890,1:n,0.333333333");
        assertThat(lines().stream()
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(",")[1]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100.01");
    }

    /** The part without a counterpart keeps its amount, so that nothing is lost from the sum. */
    @Test
    void partWithoutACounterpartKeepsItsShare() throws Exception {
        Correlation way = WAY.inverse().then(Correlation.of(H5, Nomenclature.H3, Map.of("020110", Set.of("020110"))));
        Outcome outcome = convert(way, List.of("value"), "code,value", "020100,10", "851310,1");

        assertThat(outcome).isEqualTo(new Outcome(2, 3, 0, 1, 1, 0, List.of(), 0));
        assertThat(lines()).contains("020100,5,020110,1:1,0.5", "020100,5,,none,0.5", "851310,1,,none,");
    }

    @Test
    void unknownCodesAreCountedAndTold() throws Exception {
        Outcome outcome = convert(List.of("value"), "code,value", "0101,5", "999999,6", "horses,7", "TOTAL,18");

        assertThat(outcome.unknown()).isEqualTo(2);
        assertThat(outcome.examples()).containsExactly("\"0101\"", "\"horses\"");
        assertThat(lines())
                .contains("0101,5,,unknown,", "horses,7,,unknown,", "999999,6,999999,1:1,1", "TOTAL,18,TOTAL,1:1,1");
    }

    @Test
    void zerosThatASpreadsheetTookArePutBack() throws Exception {
        Outcome outcome = convert(List.of(), "code;value", "10121;5", "20110;6", "10121;7");

        assertThat(outcome.restored()).isEqualTo(2);
        assertThat(outcome.exact()).isEqualTo(3);
        assertThat(lines()).contains("10121,5,010121,1:1,1");
    }

    @Test
    void packedFilesWithAMarkAreRead() throws Exception {
        Outcome outcome = convert(List.of(), "\ufeffcode\tvalue", "010121\t5");

        assertThat(outcome.exact()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year,value/1,2|has no column \"code\"; its columns are year, value",
                "code,HS2012/1,2|has a column HS2012 already",
                "code,value/854921,5 mio|:2:value: \"5 mio\" is no number that can be divided",
                "code,value/854921,1e999999|:2:value: \"1e999999\" is no number that can be divided",
                "code,value/854921|:2: the row has 1 fields, the header 2",
                "code,value|has a header but no rows",
            })
    void faultyTableLeavesNothingBehind(String lines, String message) {
        assertThatThrownBy(() ->
                        convert(List.of("value").subList(0, lines.startsWith("code,value") ? 1 : 0), lines.split("/")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining(message);
        assertThat(out()).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("in.csv");
    }

    @Test
    void bytesThatAreNoUtf8AreSaid() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.write(in, "code,name\n010121,Pferd f\u00fcr Zucht\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new TableConversion(in, WAY, Optional.empty(), new Terms("code", List.of()))
                        .run(folder.resolve("out.csv")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("is not UTF-8");
    }

    private Outcome convert(List<String> divided, String... lines) throws TradeException, IOException {
        return convert(WAY, divided, lines);
    }

    private Outcome convert(Correlation way, List<String> divided, String... lines) throws TradeException, IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), String.join("\n", lines) + "\n");
        return new TableConversion(in, way, Optional.empty(), new Terms("code", divided)).run(out());
    }

    private Path out() {
        return folder.resolve("out.csv");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }
}
