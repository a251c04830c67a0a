package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND); // clocks of nanoseconds may run over
    private final RateLimit limit = new RateLimit(2, 3, clock::get);

    @Test
    void asManyAtOnceAsTheBurst() {
        assertThat(allowed("a", 10)).isEqualTo(3);
    }

    @Test
    void asManyAgainAsTimeAllows() {
        allowed("a", 10);
        clock.addAndGet(SECOND);
        assertThat(allowed("a", 10)).isEqualTo(2);
        clock.addAndGet(SECOND / 4);
        assertThat(allowed("a", 10)).isZero();
        clock.addAndGet(SECOND / 4);
        assertThat(allowed("a", 10)).isEqualTo(1);
    }

    @Test
    void restSavesNoMoreThanTheBurst() {
        allowed("a", 10);
        clock.addAndGet(1000 * SECOND);
        assertThat(allowed("a", 10)).isEqualTo(3);
    }

    @Test
    void addressesDoNotShare() {
        allowed("a", 10);
        assertThat(allowed("b", 10)).isEqualTo(3);
    }

    @Test
    void addressesThatWereNotHeardOfForLongestAreForgottenFirst() {
        allowed("quiet", 10);
        allowed("busy", 10);
        for (int i = 0; i < 9_999; i++) {
            limit.allows("other" + i);
            limit.allows("busy");
        }
        assertThat(allowed("busy", 10)).isZero();
        assertThat(allowed("quiet", 10)).isEqualTo(3);
    }

    private int allowed(String address, int requests) {
        int allowed = 0;
        for (int i = 0; i < requests; i++) {
            if (limit.allows(address)) {
                allowed++;
            }
        }
        return allowed;
    }
}
