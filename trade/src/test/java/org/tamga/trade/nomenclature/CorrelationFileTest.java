package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.nomenclature.Nomenclature.B4;
import static org.tamga.trade.nomenclature.Nomenclature.B5;
import static org.tamga.trade.nomenclature.Nomenclature.H3;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;
import static org.tamga.trade.nomenclature.Nomenclature.S3;
import static org.tamga.trade.nomenclature.Nomenclature.S4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.Packed;
import org.tamga.trade.nomenclature.Conversion.Target;

class CorrelationFileTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Correlation only(Reading<Correlation> reading) {
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.tables()).hasSize(1);
        return reading.tables().getFirst();
    }

    @Test
    void aMarkBlankHeadersAndPointsInCodesAreRead() throws IOException {
        Reading<Correlation> reading = Correlation.read(file(
                "bec.csv", "\ufeff HS 2007 ,BEC,Relationship\r\n0101.10,41,n:1\r\n\r\n,,\r\n0101.90,111,n to 1\r\n"));

        Correlation table = only(reading);
        assertThat(table.from()).isEqualTo(H3);
        assertThat(table.to()).isEqualTo(B4);
        assertThat(table.convert("010110").targets()).containsExactly(new Target("41", 1));
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.notes())
                .anyMatch(n -> n.contains("1 blank rows left out"))
                .anyMatch(n -> n.contains("column BEC is taken for BEC4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HS2017,SITC Rev.4", "HS 2017 code,S4", "H5;SITC4", "hs17\tSITC Rev. 4", "from_HS2017,to_SITC4"})
    void headersNameTheNomenclaturesInAnySpelling(String header) throws IOException {
        char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
        Correlation table = only(Correlation.read(file("t.csv", header + "\n010121" + separator + "00151\n")));

        assertThat(table.path()).containsExactly(H5, S4);
        assertThat(table.convert("010121").targets()).containsExactly(new Target("00151", 1));
    }

    @Test
    void longCodesMakeBecTheFifthRevision() throws IOException {
        assertThat(only(Correlation.read(file("b.csv", "HS2017,BEC\n010121,112010\n")))
                        .to())
                .isEqualTo(B5);
    }

    @Test
    void lostZerosOfTheHarmonizedSystemArePutBackAndCounted() throws IOException {
        Reading<Correlation> reading =
                Correlation.read(file("t.csv", "HS2017,HS2012\n10121,010121\n101.29,010129\n271121,271121\n"));

        assertThat(only(reading).codes()).containsExactly("010121", "010129", "271121");
        assertThat(reading.notes())
                .containsExactly("t.csv: HS2017 → HS2012: leading zeros were put back in 2 codes that had lost them");
    }

    @Test
    void aStackOfTablesIsDividedByItsAdjustments() throws IOException {
        Reading<Correlation> reading = Correlation.read(file("stack.csv", """
                code.after,code.before,Relationship,adjustment
                10121,10121,1:1,2017 to 2012
                271121,271121,1:1,2017 to 2012
                10121,10110,1:1,2012 to 2007
                """));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.tables()).map(Correlation::path).containsExactly(List.of(H5, H4), List.of(H4, H3));
        assertThat(reading.tables()
                        .getFirst()
                        .then(reading.tables().getLast())
                        .convert("010121")
                        .targets())
                .containsExactly(new Target("010110", 1));
        assertThat(reading.notes())
                .anyMatch(n -> n.contains("HS2017 → HS2012: leading zeros were put back in 2 codes"))
                .anyMatch(n -> n.contains("HS2012 → HS2007: leading zeros were put back in 2 codes"));
    }

    @Test
    void aFaultInOneTableOfAStackLeavesTheOthers() throws IOException {
        Reading<Correlation> reading = Correlation.read(file("stack.csv", """
                code.after,code.before,adjustment
                10121,10121,2017 to 2012
                27112,27112,2017 to 2012
                1012,,2017 to 2012
                10121,10110,2012 to 2007
                """));

        assertThat(reading.tables()).map(Correlation::path).containsExactly(List.of(H4, H3));
        assertThat(reading.faults())
                .map(TableFault::toString)
                .containsExactly("stack.csv:4:2: no code; where there is no counterpart write n/a");
    }

    @Test
    void sitcCodesThatLostZerosStayUncertainWithoutAList() throws IOException {
        Reading<Correlation> reading =
                Correlation.read(file("t.csv", "HS2007,SITC3\n220421,1121\n020711,1121\n870321,78120\n"));
        Correlation table = only(reading);

        assertThat(table.convert("220421").targets()).isEmpty();
        assertThat(table.convert("870321").targets()).containsExactly(new Target("78120", 1));
        assertThat(table.inverse().convert("1121").targets()).isEmpty();
        assertThat(table.inverse().convert("01121").targets()).isEmpty();
        assertThat(reading.notes())
                .anyMatch(n -> n.contains("2 rows have SITC codes") && n.contains("a list of all SITC codes"));
    }

    @Test
    void aListOfSitcCodesDecidesWhereItHoldsOnlyOne() throws IOException {
        CodeTable list = CodeTable.read(
                        file("S3.csv", "code,name\n01121,Poultry\n112,Wine\n1122,Cider\n01122,Geese\n8131,Lamps\n"))
                .tables()
                .getFirst();
        Path file = file("t.csv", "HS2007,SITC3\n020711,1121\n220600,1122\n940510,8131\n");

        Reading<Correlation> reading =
                Correlation.read(file, n -> n == S3 ? Optional.of(list) : Optional.empty(), Limits.USUAL);
        Correlation table = only(reading);

        assertThat(table.convert("020711").targets()).containsExactly(new Target("01121", 1));
        assertThat(table.convert("940510").targets()).containsExactly(new Target("8131", 1));
        assertThat(table.convert("220600").targets()).isEmpty();
        assertThat(reading.notes())
                .anyMatch(n -> n.contains("leading zeros were put back in 1 codes"))
                .anyMatch(n -> n.contains("1 rows have SITC codes") && !n.contains("a list of all"));
    }

    @Test
    void sitcCodesWithZerosOrPointsAreCertain() throws IOException {
        assertThat(only(Correlation.read(file("a.csv", "SITC3,BEC4\n0011,111\n1121,122\n")))
                        .codes())
                .containsExactly("0011", "1121");
        assertThat(only(Correlation.read(file("b.csv", "SITC3,BEC4\n1.11,111\n112.1,122\n333.00,31\n")))
                        .codes())
                .containsExactly("00111", "1121", "33300");
    }

    @Test
    void noCounterpartIsKnownFromAMissingCode() throws IOException {
        Reading<Correlation> reading = Correlation.read(file("t.csv", "HS2012,BEC4\n710820,n/a\n010121,41\nN/A,7\n"));
        Correlation table = only(reading);

        assertThat(table.covers("710820")).isTrue();
        assertThat(table.convert("710820").unconverted()).isEqualTo(1);
        assertThat(table.coverage()).isEqualTo(new Coverage(2, 1, 0, 1, 1, "010121"));
        assertThat(table.inverse().convert("7").isComplete()).isFalse();
        assertThat(reading.notes()).anyMatch(n -> n.contains("2 rows say that a code has no counterpart"));
    }

    @Test
    void aRelationshipThatTheRowsDenyIsToldButDoesNotCount() throws IOException {
        Reading<Correlation> reading =
                Correlation.read(file("t.csv", "HS2017,HS2012,Relationship\n010121,010121,n:n\n010129,010129,1:1\n"));

        assertThat(only(reading).findRelationship("010121", "010121")).contains(Relationship.ONE_TO_ONE);
        assertThat(reading.notes())
                .anyMatch(n -> n.contains("in 1 rows") && n.contains("row 2 says n:n of 010121, 010121"));
    }

    @Test
    void aCodeThatStandsForAPartIsReadWithoutThatRemark() throws IOException {
        assertThat(only(Correlation.read(file("t.csv", "HS2017,HS2012\nex 0101.21,0101.21\nex0101.29,'010129\n")))
                        .codes())
                .containsExactly("010121", "010129");
    }

    @Test
    void compressedFilesAreKnownByTheirFirstBytes() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), Packed.gzip("HS2017,HS2012\n010121,010121\n"));

        assertThat(only(Correlation.read(file)).pairs()).isEqualTo(1);
    }
}
