package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerTextTest {

    private static final Instant NOW = Instant.parse("2025-11-20T10:00:00Z");

    @Test
    void retryAfterIsReadAsSecondsOrDate() {
        assertThat(ServerText.retryAfter("17", NOW)).contains(Duration.ofSeconds(17));
        assertThat(ServerText.retryAfter("Thu, 20 Nov 2025 10:01:30 GMT", NOW)).contains(Duration.ofSeconds(90));
        assertThat(ServerText.retryAfter("Thu, 20 Nov 2025 09:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(ServerText.retryAfter("soon", NOW)).isEmpty();
        assertThat(ServerText.retryAfter("-5", NOW)).isEmpty();
        assertThat(ServerText.retryAfter("99999999999999999999", NOW)).isEmpty();
    }

    @Test
    void refillOfAQuotaIsReadFromItsMessage() {
        assertThat(ServerText.refilledIn("Quota will be replenished in 03:14:17."))
                .contains(Duration.ofHours(3).plusMinutes(14).plusSeconds(17));
        assertThat(ServerText.refilledIn("Quota will be replenished in 20.09:58:55."))
                .contains(Duration.ofDays(20).plusHours(9).plusMinutes(58).plusSeconds(55));
        assertThat(ServerText.refilledIn("Quota exceeded")).isEmpty();
    }

    @Test
    void messageIsFoundInJsonOfAnyDepth() {
        assertThat(ServerText.message("{\"statusCode\":400,\"errorObject\":{\"errorMessage\":\"Invalid period\"}}"))
                .isEqualTo("Invalid period");
        assertThat(ServerText.message("<html>Bad Gateway</html>")).isEqualTo("<html>Bad Gateway</html>");
        assertThat(ServerText.message("{\"statusCode\":400")).isEqualTo("{\"statusCode\":400");
    }
}
