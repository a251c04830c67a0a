package org.tamga.trade.comtrade;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves when somebody sleeps by it, and remembers for how long. */
final class TestTime extends Clock implements Sleeper {

    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2025-11-20T10:00:00Z");

    @Override
    public synchronized void sleep(Duration time) {
        slept.add(time);
        now = now.plus(time);
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
