package org.tamga.trade.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SdmxSourcesTest {

    private final SdmxSources sources = SdmxSources.builtIn();

    @Test
    void servicesThatPublishTradeAreKnown() throws SdmxException {
        assertThat(sources.list().stream().map(SdmxSource::name))
                .contains("ESTAT_COMEXT", "WITS", "UNDATA", "ECB", "OECD");
        assertThat(sources.get("estat_comext").title()).isNotBlank();
        assertThat(sources.dialects())
                .contains(SdmxSource.STANDARD, sources.get("ESTAT_COMEXT").dialect());
    }

    @Test
    void anUnknownNameIsToldWithThoseThatAreAlike() {
        assertThatThrownBy(() -> sources.get("comext"))
                .hasMessageStartingWith("no source is called \"comext\" (alike: ESTAT_COMEXT)");
        assertThatThrownBy(() -> sources.get("nowhere")).hasMessageContaining("is written as its address, https://");
    }

    @ParameterizedTest
    @CsvSource({
        "https://stat.example.org/rest, STAT_EXAMPLE_ORG",
        "http://127.0.0.1:8080/x, S127_0_0_1",
        "https://a-very-long-name-of-a-host.statistics.example.org/, A_VERY_LONG_NAME_OF_A_HOST_STATISTICS_EX"
    })
    void aServiceWithoutANameIsCalledByItsHost(String address, String name) {
        assertThat(SdmxSource.nameOf(URI.create(address))).isEqualTo(name);
        assertThat(SdmxSource.at(URI.create(address), name, SdmxSource.STANDARD).name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "https:/nothing",
                "file:///etc",
                "https://a:b@example.org",
                "https://example.org?x=1"
            })
    void whatIsNoAddressOfAServiceIsRefused(String address) {
        assertThatThrownBy(() -> SdmxSource.at(URI.create(address), "X", SdmxSource.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be the address of a service");
    }
}
