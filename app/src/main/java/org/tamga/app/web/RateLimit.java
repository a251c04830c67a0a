package org.tamga.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may make: so many at once, and as many again each second (a token bucket). Addresses that were not heard of
 * for longest are forgotten first.
 */
final class RateLimit {

    private static final int REMEMBERED = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * A limit.
     *
     * @param perSecond requests that an address may make each second in the long run
     * @param burst requests that it may make at once
     * @param clock nanoseconds from some moment on
     */
    RateLimit(double perSecond, double burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    private static final class Bucket {
        private double left;
        private long seen;
    }

    /** Whether a further request of an address is within the limit; counts it when it is. */
    synchronized boolean allows(String address) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.get(address);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.left = burst;
            bucket.seen = now;
            buckets.put(address, bucket);
        }
        bucket.left = Math.min(burst, bucket.left + (now - bucket.seen) / NANOS * perSecond);
        bucket.seen = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
