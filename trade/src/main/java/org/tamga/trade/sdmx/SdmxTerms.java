package org.tamga.trade.sdmx;

import java.time.Clock;
import java.util.function.Consumer;
import org.tamga.trade.comtrade.Pace;
import org.tamga.trade.comtrade.Sleeper;

/**
 * How a service is asked.
 *
 * @param pace how long it is waited for, and how often it is asked again
 * @param mostBytes the largest answer, as it comes over the network; unpacked it may be sixteen times as large
 * @param clock for the time of the record, and for dates at which a server wants to be asked again
 * @param sleeper how time is let pass
 * @param progress is told what is asked
 */
public record SdmxTerms(Pace pace, long mostBytes, Clock clock, Sleeper sleeper, Consumer<String> progress) {

    private static final long USUAL_BYTES = 512L << 20;

    /** The usual pace, and answers of at most 512 MiB. */
    public static SdmxTerms usual(Consumer<String> progress) {
        return new SdmxTerms(Pace.usual(), USUAL_BYTES, Clock.systemUTC(), Sleeper.THREAD, progress);
    }
}
