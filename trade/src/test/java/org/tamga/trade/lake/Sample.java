package org.tamga.trade.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small sound file of one format, made up with the columns that its publisher gives it, as cells that a test can change.
 *
 * @param format what it is
 * @param file its name
 * @param description YAML, for a table that is in no built-in format
 * @param header names of columns
 * @param rows as wide as the header
 * @param reporter the column of the reporter; likewise the other parts; -1 where the part has none
 * @param valueColumn the column of the value, or the first of several
 * @param times what a value is multiplied with in the lake
 */
record Sample(
        String format,
        String file,
        Optional<String> description,
        char delimiter,
        List<String> header,
        List<List<String>> rows,
        int reporter,
        int partner,
        int flow,
        int period,
        int product,
        int valueColumn,
        int times) {

    boolean isJson() {
        return file.endsWith(".json");
    }

    boolean isWide() {
        return format.equals("wits-profile");
    }

    boolean sums() {
        return format.startsWith("comext");
    }

    /** A sample from its text: columns are divided at bars, and parts are named {@code r p f t k v} in the line above. */
    static Sample of(String format, String file, char delimiter, int times, String text) {
        return of(format, file, delimiter, times, text, null);
    }

    static Sample of(String format, String file, char delimiter, int times, String text, @Nullable String description) {
        List<List<String>> lines = new ArrayList<>();
        text.lines()
                .forEach(line -> lines.add(List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList()));
        List<String> parts = lines.removeFirst();
        List<String> header = lines.removeFirst();
        return new Sample(
                format,
                file,
                Optional.ofNullable(description),
                delimiter,
                header,
                List.copyOf(lines),
                parts.indexOf("r"),
                parts.indexOf("p"),
                parts.indexOf("f"),
                parts.indexOf("t"),
                parts.indexOf("k"),
                parts.indexOf("v"),
                times);
    }

    static List<Sample> all() {
        return List.of(
                of("baci", "BACI_HS17_Y2020_V202401.csv", ',', 1000, """
                        t|r|p|k|v|q
                        t|i|j|k|v|q
                        2020|156|398|010121|10.125|2.25
                        2020|156|398|870323|11.125|NA
                        2020|156|417|870323|12.125|2.75
                        2020|398|156|260300|13.125|3.25
                        2020|842|156|120190|14.125|4.5
                        2020|699|398|300490|15.125|0.125
                        2020|251|398|220421|16.125|0.25"""),
                comtrade("comtrade-csv", "comtrade.csv", ','),
                comtrade("comtrade-tsv", "COMTRADE-FINAL-CA.txt", '\t'),
                comtrade("comtrade-json", "answer.json", ','),
                of("comtrade-extract", "extract.csv", ',', 1, """
                        r||f|p||k||v|t
                        reporter_iso|reporter_desc|flow_desc|partner_iso|partner_desc|cmd_code|cmd_desc|primary_value|ref_year
                        KAZ|Kazakhstan|Import|CHN|China|010121|Horses|100.5|2020
                        KAZ|Kazakhstan|Import|UZB|Uzbekistan|870323|Cars, of a cylinder capacity of 1,500 cc and more|101.5|2020
                        KAZ|Kazakhstan|Export|CHN|China|260300|Copper ores|102.5|2020
                        KAZ|Kazakhstan|Export|CHN|China|2603|Copper ores|103.5|2020
                        KGZ|Kyrgyzstan|Import|CHN|China|620342|"Trousers"|104.5|2020
                        KGZ|Kyrgyzstan|Import|TUR|Türkiye|620342|Trousers|105.5|2021"""),
                of("comext", "full202005.dat", ',', 1, """
                        r|p||k||||||f|||t|v|||
                        REPORTER|PARTNER|TRADE_TYPE|PRODUCT_NC|PRODUCT_SITC|PRODUCT_CPA21|PRODUCT_BEC|PRODUCT_BEC5|PRODUCT_SECTION|FLOW|STAT_PROCEDURE|SUPPL_UNIT|PERIOD|VALUE_EUR|VALUE_NAC|QUANTITY_KG|QUANTITY_SUPPL_UNIT
                        DE|CN|E|01012100|00150|0143|41|1|01|1|1|NO|202005|200.5|200.5|12|1
                        DE|CN|E|87032319|78120|2910|51|2|17|1|1|NO|202005|201.5|201.5|13|1
                        DE|KZ|E|27090090|33300|0610|31|3|05|1|1|NO|202005|202.5|202.5|14|0
                        EL|KZ|E|27090090|33300|0610|31|3|05|1|1|NO|202005|203.5|203.5|15|0
                        FR|CN|E|22042138|11217|1102|12|4|04|2|1|LT|202005|204.5|204.5|16|17
                        FR|QX|E|22042138|11217|1102|12|4|04|2|1|LT|202005|205.5|205.5|16|17"""),
                of("comext-declarant", "full201905.dat", ',', 1, """
                        |r||p||k|f|||t|v||
                        DECLARANT|DECLARANT_ISO|PARTNER|PARTNER_ISO|TRADE_TYPE|PRODUCT_NC|FLOW|STAT_REGIME|SUPP_UNIT|PERIOD|VALUE_IN_EUROS|QUANTITY_IN_KG|SUP_QUANTITY
                        004|DE|0720|CN|E|01012100|1|1|A|201905|300.5|12|1
                        004|DE|0720|CN|E|87032319|1|1|A|201905|301.5|13|1
                        004|DE|0079|KZ|E|27090090|1|1|A|201905|302.5|14|0
                        009|GR|0079|KZ|E|27090090|1|1|A|201905|303.5|15|0
                        001|FR|0720|CN|E|22042138|2|1|C|201905|304.5|16|17"""),
                of("wits", "WITS-By-HS6Product.csv", ',', 1000, """
                        |r|k||p||t|f|v||
                        Nomenclature|ReporterISO3|ProductCode|ReporterName|PartnerISO3|PartnerName|Year|TradeFlowName|TradeValue in 1000 USD|Quantity|QtyToken
                        HS 2017|KAZ|010121|Kazakhstan|CHN|China|2020|Import|40.125|5|8
                        HS 2017|KAZ|870323|Kazakhstan|CHN|China|2020|Import|41.125|6|5
                        HS 2017|KAZ|260300|Kazakhstan|CHN|China|2020|Export|42.125|7|8
                        HS 2017|KAZ|Total|Kazakhstan|CHN|China|2020|Export|43.125|0|8
                        HS 2017|KAZ|Total|Kazakhstan|WLD|World|2020|Export|44.125|0|8"""),
                of("wits-profile", "WITS-Country-Timeseries.csv", ',', 1000, """
                        r|p||f||v||
                        Reporter|Partner|Product categories|Indicator Type|Indicator|2018|2019|2020
                        Kazakhstan|China|All Products|Import|Trade Value (US$ Thousand)|50.125|51.125|52.125
                        Kazakhstan|China|All Products|Export|Trade Value (US$ Thousand)|53.125|54.125|55.125
                        Kazakhstan|Uzbekistan|All Products|Export|Trade Value (US$ Thousand)|56.125|57.125|58.125
                        Kyrgyz Republic|China|All Products|Import|Trade Value (US$ Thousand)|59.125|60.125|61.125"""),
                of("sdmx-csv-1", "imts.csv", ',', 1000, """
                        ||r|p|f|k|t|v|||
                        DATAFLOW|FREQ|REF_AREA|COUNTERPART_AREA|TRADE_FLOW|COMMODITY|TIME_PERIOD|OBS_VALUE|UNIT_MEASURE|UNIT_MULT|OBS_STATUS
                        IMF:IMTS(1.0)|M|KAZ|CHN|M|010121|2020-05|60.125|USD|3|A
                        IMF:IMTS(1.0)|M|KAZ|CHN|M|870323|2020-05|61.125|USD|3|A
                        IMF:IMTS(1.0)|M|KAZ|CHN|X|260300|2020-06|62.125|USD|3|A
                        IMF:IMTS(1.0)|Q|KAZ|CHN|X|260300|2020-Q2|63.125|USD|3|E
                        IMF:IMTS(1.0)|A|KAZ|CHN|X|260300|2020|64.125|USD|3|A"""),
                of("sdmx-csv-2", "comext-sdmx.csv", ',', 1, """
                        ||||r|p|k|f||t|v|
                        STRUCTURE|STRUCTURE_ID|ACTION|freq: Time frequency|reporter: Reporter|partner: Partner|product: Product|flow: Flow|indicators: Indicators|TIME_PERIOD: Time|OBS_VALUE: Value|currency: Currency
                        dataflow|ESTAT:DS-045409(1.0)|I|M: Monthly|DE: Germany|CN: China|010121: Horses|1: IMPORT|VALUE_IN_EUROS: Value|2020-05|700.5|EUR: Euro
                        dataflow|ESTAT:DS-045409(1.0)|I|M: Monthly|DE: Germany|CN: China|870323: Cars|1: IMPORT|VALUE_IN_EUROS: Value|2020-05|701.5|EUR: Euro
                        dataflow|ESTAT:DS-045409(1.0)|I|M: Monthly|DE: Germany|KZ: Kazakhstan|270900: Oils, crude|1: IMPORT|VALUE_IN_EUROS: Value|2020-05|702.5|EUR: Euro
                        dataflow|ESTAT:DS-045409(1.0)|I|M: Monthly|FR: France|CN: China|220421: Wine|2: EXPORT|VALUE_IN_EUROS: Value|2020-05|703.5|EUR: Euro"""),
                of("described", "office.csv", ';', 1000, """
                        r|p|f|t|k|v|
                        Отчитывается|Страна|Поток|Месяц|Код ТН ВЭД|Стоимость, тыс. долл.|Вес, кг
                        KAZ|Китай|импорт|2020-05-01|010121|1 080,125|12,5
                        KAZ|Китай|импорт|2020-05-01|870323|1 081,125|13,5
                        KAZ|Узбекистан|импорт|2020-06-01|870323|1 082,125|-
                        KAZ|Китай|экспорт|2020-06-01|260300|1 083,125|1 000,5
                        KAZ|Узбекистан|экспорт|2020-06-01|2603|1 084,125|1 000,5""", """
                        name: office
                        decimal: ","
                        grouping: space
                        parts:
                          source: {always: KAZ-BNS}
                          reporter: {column: Отчитывается}
                          partner: {column: Страна, values: {Китай: CHN, Узбекистан: UZB, СНГ: GROUP}}
                          flow: {column: Поток, values: {импорт: IMPORT, экспорт: EXPORT}}
                          period: {column: Месяц, form: month_day}
                          nomenclature: {always: HS2017}
                          product: {column: Код ТН ВЭД}
                          value: {column: "Стоимость, тыс. долл.", times: 1000}
                          net_kg: {column: "Вес, кг", missing: ["-"]}
                          currency: {always: USD}
                        """));
    }

    private static Sample comtrade(String format, String file, char delimiter) {
        return of(format, file, delimiter, 1, """
                ||t|r||f|p|||k||||||v
                typeCode|freqCode|period|reporterCode|reporterISO|flowCode|partnerCode|partner2Code|classificationCode|cmdCode|customsCode|motCode|qtyUnitAbbr|qty|netWgt|primaryValue
                C|A|2020|398|KAZ|M|156|0|H5|010121|C00|0|u|3|1200.5|30.125
                C|A|2020|398|KAZ|M|156|0|H5|870323|C00|0|u|4|5200|31.125
                C|A|2020|398|KAZ|X|156|0|H5|260300|C00|0|N/A||9200|32.125
                C|M|202005|398|KAZ|X|156|0|H5|2603|C00|0|N/A|||33.125
                C|A|2020|398|KAZ|X|0|0|H5|TOTAL|C00|0|N/A|||34.125
                C|A|2020|842|USA|X|490|0|H5|TOTAL|C00|2100|N/A|||35.125""");
    }
}
