package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    private static Source source(String publisher, String address) {
        return new Source(
                publisher,
                "Trade in 2025",
                address,
                Optional.of(PartialDate.parse("2026-01")),
                Optional.of(LocalDate.of(2026, 2, 1)),
                Optional.of("sha256:00"),
                Optional.of("CC BY 4.0"),
                "row 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/release?id=1&lang=en#table-2",
                "http://example.org:8080/a%20b",
                "HTTPS://EXAMPLE.ORG",
                "https://пример.рф/торговля",
                "https://[2001:db8::1]/x",
            })
    void webAddressesAreKept(String address) {
        Source source = source("GACC", address);

        assertThat(source.address()).isEqualTo(address);
        assertThat(source.uri()).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aBlankAddressIsNone(String address) {
        Source source = source("GACC", address);

        assertThat(source.address()).isEmpty();
        assertThat(source.uri()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "javascript:alert(1) | must begin with https:// or http://",
                "JavaScript:alert(1) | must begin with https:// or http://",
                "data:text/html,x | must begin with https:// or http://",
                "file:///etc/passwd | must begin with https:// or http://",
                "ftp://example.org/a | must begin with https:// or http://",
                "//example.org/a | must begin with https:// or http://",
                "example.org | must begin with https:// or http://",
                "https:example.org | the host is missing",
                "https:///a | the host is missing",
                "https:// | the host is missing",
                "https://user:secret@example.org | must not hold a user name",
                "https://a.org/<script> | percent-encode",
                "https://a.org/\" | percent-encode",
                "https://a.org/a b | character 16 is not allowed there; percent-encode it (a space is %20)",
                "java\tscript:alert(1) | percent-encode",
            })
    void anotherAddressIsRefused(String address, String reason) {
        assertRefused(
                () -> source("GACC", address), "is not the address of a source", reason, "https://example.org/release");
    }

    @Test
    void aLongAddressIsRefusedWithAnExcerpt() {
        String address = "https://example.org/" + "a".repeat(5000);

        assertRefused(() -> source("GACC", address), "…\"", "it has 5020 characters, at most 2000");
    }

    @Test
    void aSourceHasAPublisher() {
        assertRefused(() -> source(" ", ""), "a source has no publisher");
    }

    @Test
    void whatIsUnknownIsEmptyAndNotBlank() {
        Optional<PartialDate> published = Optional.of(PartialDate.of(2025));

        assertRefused(
                () -> new Source("A", "", "", published, Optional.empty(), Optional.of(" "), Optional.empty(), ""),
                "content hash of a source is blank");
        assertRefused(
                () -> new Source("A", "", "", published, Optional.empty(), Optional.empty(), Optional.of(""), ""),
                "licence of a source is blank");
        assertThat(new Source("A", "", "", published, Optional.empty(), Optional.empty(), Optional.empty(), "").place())
                .isEmpty();
    }
}
