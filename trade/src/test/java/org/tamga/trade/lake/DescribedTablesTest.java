package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;

/** Tables of any office, read as a description says. */
final class DescribedTablesTest {

    @AutoClose
    private final TestLake lake;

    DescribedTablesTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void tableOfANationalOfficeIsReadAsItsDescriptionSays() throws IOException, TradeException {
        FormatDescription description = Formats.read(lake.write("office.yaml", """
                name: office
                encoding: windows-1251
                decimal: ","
                grouping: space
                parts:
                  source: {always: KAZ-BNS}
                  reporter: {always: KAZ}
                  partner: {column: Страна, codes: names, values: {Китай: CHN, СНГ: GROUP}}
                  flow: {column: Поток, values: {импорт: IMPORT, экспорт: EXPORT}}
                  period: {column: Месяц, form: month_day}
                  nomenclature: {always: HS2022}
                  product: {column: ТН ВЭД, pad: 6}
                  value: {column: "Стоимость, тыс.", times: 1000}
                  net_kg: {column: "Вес, т", times: 1000, missing: ["-"]}
                  currency: {always: USD}
                """.getBytes(StandardCharsets.UTF_8)));
        Path file = lake.write("office.csv", """
                Страна;Поток;Месяц;ТН ВЭД;Стоимость, тыс.;Вес, т
                Китай;импорт;2024-05-01;870323;1 234,5678;10,5
                Uzbekistan;экспорт;2024-05-01;10121;12 345 678,9;-
                СНГ;экспорт;2024-05-01;010121;99;-
                Китай;импорт;2024-06-01;870323;5;десять
                """.getBytes(Charset.forName("windows-1251")));

        ImportReport report = lake.take(file, description);

        assertThat(lake.contents())
                .containsExactly(
                        "202405 M KAZ CHN IMPORT HS2022 870323 1234567.800",
                        "202405 M KAZ UZB EXPORT HS2022 010121 12345678900.000");
        assertThat(report.groups()).isEqualTo(1);
        assertThat(report.faults())
                .singleElement()
                .hasToString(file + ":5:Вес, т: 'десять': is no weight of at least 0");
    }

    @Test
    void numbersOfAnotherWayOfWritingAreToldAndNotMisread() throws IOException, TradeException {
        String yaml = """
                name: office
                decimal: "%s"
                grouping: "%s"
                parts:
                  source: {always: X}
                  reporter: {always: KAZ}
                  partner: {always: CHN}
                  flow: {always: EXPORT}
                  period: {column: year, form: year}
                  product: {column: code}
                  value: {column: value}
                  currency: {always: USD}
                """;
        FormatDescription points = Formats.read(lake.write("points.yaml", yaml.formatted(",", ".")));
        FormatDescription commas = Formats.read(lake.write("commas.yaml", yaml.formatted(".", ",")));
        Path file = lake.write("a.csv", """
                year;code;value
                2020;870321;1.234,5
                2020;870322;1,234.5
                2020;870323;1.5
                2020;870324;1,5
                2020;870325;1234
                2020;870326;1_234
                """);

        ImportReport withPoints = lake.take(file, points);
        ImportReport withCommas = lake.beside("other").take(file, commas);

        assertThat(withPoints.faults()).extracting(f -> f.row()).containsExactly(3L, 4L, 7L);
        assertThat(lake.sum("value", "product = '870324'")).isEqualByComparingTo("1.5");
        assertThat(withCommas.faults()).extracting(f -> f.row()).containsExactly(2L, 5L, 7L);
    }

    @Test
    void descriptionSaysWhatWordsForNomenclaturesMean() throws IOException, TradeException {
        FormatDescription description = Formats.read(lake.write("office.yaml", """
                name: office
                parts:
                  source: {always: KAZ-BNS}
                  reporter: {always: KAZ}
                  partner: {always: CHN}
                  flow: {always: EXPORT}
                  period: {column: year, form: year}
                  nomenclature: {column: list, always: HS 17, values: {ТН ВЭД: HS 2022, МСТК-4: SITC Rev.4}}
                  product: {column: code}
                  value: {column: value}
                  currency: {always: USD}
                """));

        lake.take(lake.write("a.csv", """
                year,list,code,value
                2020,ТН ВЭД,270900,1
                2020,мстк 4,333,2
                2020,,270900,3
                2020,H4,270900,4
                """), description);

        assertThat(lake.contents())
                .extracting(line -> line.substring("202001 A KAZ CHN EXPORT ".length()))
                .containsExactly(
                        "HS2012 270900 4.000", "HS2017 270900 3.000", "HS2022 270900 1.000", "SITC4 333 2.000");
    }
}
