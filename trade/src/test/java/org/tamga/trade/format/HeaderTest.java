package org.tamga.trade.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeaderTest {

    @Test
    void namesAreComparedByLettersAndDigits() {
        Header header = new Header(List.of("REPORTER_CODE: Reporter", "Страна", "TradeValue in 1000 USD"));

        assertThat(header.has("reporterCode")).isTrue();
        assertThat(header.has("страна")).isTrue();
        assertThat(header.has("tradevalue_in_1000_usd")).isTrue();
        assertThat(header.has("reporter")).isFalse();
    }

    @Test
    void namesBecomeUnique() {
        assertThat(new Header(List.of("v", "V", "v", "")).names())
                .doesNotHaveDuplicates()
                .hasSize(4)
                .startsWith("v");
        List<String> many = new Header(Collections.nCopies(16_000, "")).names();
        assertThat(new HashSet<>(many)).hasSize(16_000);
    }

    @Test
    void firstOfSeveralNamesThatIsThereIsMeant() {
        assertThat(new Header(List.of("GEO", "REF_AREA")).find(List.of("REPORTER", "REF_AREA", "GEO")))
                .contains("REF_AREA");
    }
}
