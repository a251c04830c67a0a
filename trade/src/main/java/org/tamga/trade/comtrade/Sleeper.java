package org.tamga.trade.comtrade;

import java.time.Duration;

/** How time is let pass; a test lets its own clock run instead. */
@FunctionalInterface
public interface Sleeper {

    /** Sleeps in the thread that asks. */
    Sleeper THREAD = Thread::sleep;

    /**
     * Returns after so long, which is positive.
     *
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;
}
