package org.tamga.trade.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;

final class DescriptionTextTest {

    private static final Path FILE = Path.of("office.yaml");
    private static final String SOUND = """
            name: office
            title: An office
            encoding: windows-1251
            decimal: ","
            grouping: space
            required: [Code]
            repeated: sum
            totals: {Mode: [all, ""]}
            parts:
              source: {always: KAZ-BNS}
              reporter: {always: KAZ}
              partner: {column: [Partner, Country], codes: names, values: {Китай: CHN, СНГ: GROUP}}
              flow: {column: Flow, values: {in: IMPORT, out: EXPORT}}
              period: {column: Month, form: month_day}
              nomenclature: {always: HS2022}
              product: {column: Code, pad: 6}
              value: {column: Value, times: 1000, missing: ["-"]}
              currency: {always: USD}
            """;

    @Test
    void soundDescriptionIsRead() throws TradeException {
        FormatDescription description = DescriptionText.parse(FILE, SOUND);

        assertThat(description.name()).isEqualTo("office");
        assertThat(description.encoding()).isEqualTo("windows-1251");
        assertThat(description.repeated()).isEqualTo(FormatDescription.Repeated.SUM);
        assertThat(description.part(Part.PARTNER).columns()).containsExactly("Partner", "Country");
        assertThat(description.part(Part.PARTNER).values()).containsEntry("КИТАЙ", "CHN");
        assertThat(description.part(Part.VALUE).times()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: office|name: Kazakhstan Customs|1|small letters, digits and -",
                "title: An office|titel: An office|2|unknown key 'titel'",
                "encoding: windows-1251|encoding: cp99999|3|is no encoding that is known here",
                "decimal: \",\"|decimal: x|4|. or ,",
                "grouping: space|grouping: _|5|space , . or '",
                "repeated: sum|repeated: often|7|known are fault, sum",
                "source: {always: KAZ-BNS}|source: {always: Bureau of Statistics}|10|capital letters",
                "reporter: {always: KAZ}|reporter: {always: Atlantis}|11|a code of an economy",
                "reporter: {always: KAZ}|reporter: {}|9|reporter is missing",
                "СНГ: GROUP|СНГ: CIS5|12|GROUP for a sum of others",
                "codes: names|codes: letters|12|known are iso3, geonom, comtrade, names, any",
                "in: IMPORT|in: Imports|13|known are EXPORT, IMPORT",
                "form: month_day|form: weekly|14|known are year, year_month, any, month_day",
                "always: HS2022|always: HS2023|15|HS, an edition such as HS2017",
                "pad: 6|pad: six|16|1 to 10 digits",
                "times: 1000|times: -1|17|a number above 0",
                "times: 1000|times: 1e99|17|a number above 0",
                "times: 1000|scale: 1000|17|unknown key 'scale'",
                "always: USD|always: dollar|18|a currency of ISO 4217",
                "required: [Code]|wide: '(('|6|is no regular expression",
                "required: [Code]|reconciled: maybe|6|true or false"
            })
    void faultIsToldWithItsLine(String sound, String wrong, int line, String message) {
        assertThat(SOUND).contains(sound);

        TradeException e = catchThrowableOfType(
                TradeException.class, () -> DescriptionText.parse(FILE, SOUND.replace(sound, wrong)));

        assertThat(e.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.message()).contains(message);
            assertThat(fault.row()).isIn((long) line, 1L);
        });
        if (!wrong.equals("reporter: {}")) {
            assertThat(e.faults()).extracting(Fault::row).contains((long) line);
        }
    }

    @Test
    void allFaultsAreToldTogether() {
        TradeException e = catchThrowableOfType(
                TradeException.class,
                () -> DescriptionText.parse(
                        FILE,
                        SOUND.replace("KAZ-BNS", "x y").replace("USD", "dollar").replace("times: 1000", "times: 0")));

        assertThat(e.faults()).extracting(Fault::row).containsExactlyInAnyOrder(10L, 17L, 18L);
    }

    @Test
    void everyPartThatIsNeededIsAskedFor() {
        TradeException e = catchThrowableOfType(
                TradeException.class, () -> DescriptionText.parse(FILE, "name: x\nparts: {source: {always: X}}\n"));

        for (String part : List.of("reporter", "partner", "flow", "period", "product", "value", "currency")) {
            assertThat(e).hasMessageContaining(part + " is missing");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',is empty",
        "'name: [',is no sound YAML",
        "'[a]',a map of keys and values expected",
        "'!!java.io.File x',map"
    })
    void textThatIsNoDescriptionIsTold(String text, String message) {
        TradeException e = catchThrowableOfType(TradeException.class, () -> DescriptionText.parse(FILE, text));

        assertThat(e).hasMessageContaining("office.yaml").hasMessageContaining(message);
    }

    @Test
    void textsOfTwoReadingsAreTheSame() throws TradeException {
        assertThat(DescriptionText.parse(FILE, SOUND))
                .hasToString(DescriptionText.parse(FILE, SOUND).toString());
        String text = DescriptionText.parse(FILE, SOUND).toString();
        // the order of the parts does not hang on the process: it is part of a batch's id
        assertThat(text.indexOf("SOURCE="))
                .isLessThan(text.indexOf("REPORTER="))
                .isPositive();
        assertThat(text.indexOf("REPORTER=")).isLessThan(text.indexOf("CURRENCY="));
    }

    @Test
    void builtInFormatsAreSound() {
        assertThat(Formats.builtIn().all()).hasSizeGreaterThanOrEqualTo(8);
    }
}
