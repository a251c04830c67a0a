package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.trade.Packed;

/** Every wrong table is refused with its place and what would be right, and nothing of it is used. */
class MalformedTableTest {

    private static final Limits SMALL = new Limits(6_000, 100, 150);

    @TempDir
    private Path folder;

    /** A wrong file, each byte of it a character: the place that the fault must tell ({@code row:column}, 0 for none) and words that it must have. */
    record Wrong(String what, boolean list, String content, String place, String words) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Wrong pairs(String what, String text, String place, String words) {
        return bytes(what, text.getBytes(StandardCharsets.UTF_8), place, words);
    }

    private static Wrong list(String what, String text, String place, String words) {
        return new Wrong(what, true, text, place, words);
    }

    private static Wrong bytes(String what, byte[] content, String place, String words) {
        return new Wrong(what, false, new String(content, StandardCharsets.ISO_8859_1), place, words);
    }

    static Stream<Wrong> wrongTables() {
        String hs = "HS2017,HS2012\n";
        String named = "id,text,parent,aggrlevel\n";
        byte[] packed = Packed.gzip("HS2017,HS2012\n" + "010121,010121\n".repeat(20));
        return Stream.of(
                bytes("empty file", new byte[0], "0:0", "is empty"),
                pairs("blank lines alone", "\n\n\n", "0:0", "is empty"),
                pairs("header alone", hs, "0:0", "no rows"),
                pairs("one column", "HS2017\n010121\n", "1:0", "one column"),
                pairs("unknown first nomenclature", "HS2018,BEC4\n010121,41\n", "1:1", "names no nomenclature"),
                pairs(
                        "unknown second nomenclature",
                        "HS2017,goods\n010121,41\n",
                        "1:2",
                        "\"goods\" names no nomenclature"),
                pairs("SITC without a revision", "HS2017,SITC\n010121,00151\n", "1:2", "SITC Rev.4"),
                pairs("twice the same nomenclature", "HS2017,H5\n010121,010121\n", "1:2", "both columns are HS2017"),
                pairs("too few fields", hs + "010121\n", "2:2", "the row has 1 fields, the header 2"),
                pairs("too many fields", hs + "010121,010121,1\n", "2:3", "the row has 3 fields, the header 2"),
                pairs("empty first code", hs + "010121,010121\n,010129\n", "3:1", "no code"),
                pairs("empty second code", hs + "010121,\n", "2:2", "write n/a"),
                pairs("pair twice", hs + "010121,010121\n010129,010129\n010121,010121\n", "4:0", "in row 2 already"),
                pairs(
                        "pair twice, once with points",
                        hs + "010121,010121\n0101.21,010121\n",
                        "3:0",
                        "in row 2 already"),
                pairs("letters", hs + "horses,010121\n", "2:1", "2, 4 or 6 digits"),
                pairs("a number with a fraction", hs + "271121.0,271121\n", "2:1", "2, 4 or 6 digits"),
                pairs("a number in powers of ten", hs + "2.71E+05,271121\n", "2:1", "2, 4 or 6 digits"),
                pairs(
                        "one digit missing where zeros are kept",
                        hs + "010121,010121\n10129,010129\n",
                        "3:1",
                        "have their leading zeros"),
                pairs("a digit too many", hs + "2711211,271121\n", "2:1", "2, 4 or 6 digits"),
                pairs("a national code", hs + "27112100,271121\n", "2:1", "belongs to 271121"),
                pairs("chapter 00", hs + "001121,271121\n", "2:1", "chapters of HS"),
                pairs("chapter 77", hs + "770100,271121\n", "2:1", "chapter 77"),
                pairs("no such category", "HS2017,BEC4\n010121,15\n", "2:2", "no such category"),
                pairs("negative", hs + "-10121,010121\n", "2:1", "2, 4 or 6 digits"),
                pairs("script", hs + "=cmd|' /C calc'!A0,010121\n", "2:1", "2, 4 or 6 digits"),
                pairs(
                        "relationship unknown",
                        "HS2017,HS2012,Relationship\n010121,010121,2:1\n",
                        "2:3",
                        "\"2:1\" is no relationship"),
                pairs(
                        "relationship empty",
                        "HS2017,HS2012,Relationship\n010121,010121,\n",
                        "2:3",
                        "is no relationship"),
                pairs(
                        "adjustment unknown",
                        "code.after,code.before,adjustment\n10121,10121,2017 after 2012\n",
                        "2:3",
                        "2017 to 2012"),
                pairs(
                        "adjustment to itself",
                        "code.after,code.before,adjustment\n10121,10121,2017 to 2017\n",
                        "2:3",
                        "2017 to 2012"),
                pairs(
                        "year without an edition",
                        "code.after,code.before,adjustment\n10121,10121,2018 to 2012\n",
                        "2:3",
                        "2017 to 2012"),
                pairs("quote not closed", hs + "\"010121,010121\n", "0:0", "no well-formed CSV"),
                pairs("text behind a quote", hs + "\"010121\"x,010121\n", "0:0", "no well-formed CSV"),
                pairs("field too long", hs + "2".repeat(4_001) + ",010121\n", "2:1", "a field longer than 4000"),
                pairs("file too large", hs + "2".repeat(6_000) + ",010121\n", "0:0", "larger than 6000 bytes"),
                pairs("too many rows", hs + "010121,010121\n".repeat(101), "102:0", "more than 100 rows"),
                bytes(
                        "not UTF-8",
                        "HS2017,HS2012\n010121,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
                        "2:0",
                        "0xE9 is not UTF-8"),
                bytes("UTF-16", ("\ufeff" + hs).getBytes(StandardCharsets.UTF_16LE), "0:0", "UTF-16"),
                bytes("zero byte", (hs + "010121\0,010121\n").getBytes(StandardCharsets.UTF_8), "2:0", "a zero byte"),
                bytes("spreadsheet", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "0:0", "save the table as CSV"),
                bytes("gzip cut short", Arrays.copyOf(packed, packed.length / 2), "0:0", "cut short"),
                bytes("gzip damaged", damaged(packed), "0:0", "gzip"),
                bytes(
                        "gzip that unpacks to very much",
                        Packed.gzip("0".repeat(5_000_000)),
                        "0:0",
                        "larger than 6000 bytes when unpacked"),
                list("no column of codes", "number,text\n01,Animals\n", "1:0", "a column of codes is missing"),
                list("no column of names", "id,parent\n01,TOTAL\n", "1:0", "a column of names is missing"),
                list("list without rows", named, "0:0", "no rows"),
                list(
                        "code twice",
                        named + "01,Animals,TOTAL,2\n01,Beasts,TOTAL,2\n",
                        "3:1",
                        "01 stands in row 2 already"),
                list("no code in a list", named + ",Animals,TOTAL,2\n", "2:1", "no code"),
                list("no name", named + "01,,TOTAL,2\n", "2:2", "01 has no name"),
                list("name of nothing but the code", named + "01,01 - ,TOTAL,2\n", "2:2", "01 has no name"),
                list("parent elsewhere", named + "01,A,TOTAL,2\n02,B,TOTAL,2\n0201,C,01,4\n", "4:3", "02 was expected"),
                list(
                        "parent not listed",
                        named + "01,A,TOTAL,2\n010121,C,0101,6\n",
                        "3:3",
                        "which the list does not have"),
                list("parent too high", named + "01,A,TOTAL,2\n0101,C,TOTAL,4\n", "3:3", "the list has one nearer"),
                list("its own parent", named + "01,A,01,2\n", "2:3", "TOTAL was expected"),
                list("wrong level", named + "01,A,TOTAL,4\n", "2:4", "it has 2 digits"),
                list("no level", named + "01,A,TOTAL,\n", "2:4", "it has 2 digits"),
                list("wrong code in a list", named + "0x,A,TOTAL,2\n", "2:1", "2, 4 or 6 digits"),
                list(
                        "other nomenclature in the name of all goods",
                        named + "TOTAL,All H3 commodities,#,0\n",
                        "0:0",
                        "[H6, H3]"));
    }

    @ParameterizedTest
    @MethodSource("wrongTables")
    void aWrongTableIsRefusedWithItsPlace(Wrong wrong) throws IOException {
        Path file = folder.resolve(wrong.list() ? "H6.csv" : "table.csv");
        Files.write(file, wrong.content().getBytes(StandardCharsets.ISO_8859_1));

        Reading<?> reading =
                wrong.list() ? CodeTable.read(file, SMALL) : Correlation.read(file, n -> Optional.empty(), SMALL);

        assertThat(reading.tables()).isEmpty();
        assertThat(reading.faults()).as("faults of: %s", wrong.what()).anySatisfy(fault -> {
            assertThat(fault.row() + ":" + fault.column()).isEqualTo(wrong.place());
            assertThat(fault.message()).contains(wrong.words());
            assertThat(fault.file()).isEqualTo(file.getFileName().toString());
        });
    }

    @Test
    void manyFaultsAreCountedNotListed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "HS2017,HS2012\n" + "x,y\n".repeat(5_000));

        List<TableFault> faults = Correlation.read(file).faults();

        assertThat(faults).hasSize(101);
        assertThat(faults.getLast()).hasToString("t.csv: 9900 more faults");
    }

    @Test
    void aMissingFileIsAFault() {
        assertThat(Correlation.read(folder.resolve("none.csv")).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("cannot be read"));
    }

    @Test
    void aListWithoutANomenclatureAsksForOne() throws IOException {
        Path file = Files.writeString(folder.resolve("codes.csv"), "id,text\n01,Animals\n");

        assertThat(CodeTable.read(file).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("HS2022.csv"));
        assertThat(CodeTable.read(file, Nomenclature.H6, Limits.USUAL).tables()).hasSize(1);
    }

    private static byte[] damaged(byte[] packed) {
        byte[] copy = packed.clone();
        copy[packed.length - 6] ^= 0x55;
        return copy;
    }
}
