package org.tamga.trade.comtrade;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Asks UN Comtrade one question at a time: at the pace that it allows, again when the trouble may pass, and with its answers checked.
 *
 * <p>With a key the calls go to {@code data/v1}, without one to the public preview. The key is sent in a header, to the host of the base
 * address alone. Waits before a retry double and are shortened by chance to between half and all of themselves, so that several clients do
 * not come back together; {@code Retry-After} (RFC 9110, 10.2.3) is obeyed where it asks for more. Not for several threads at once.
 */
public final class ComtradeClient implements AutoCloseable {

    /** The address of the service. */
    public static final URI SERVICE = URI.create("https://comtradeapi.un.org");

    private static final long RELEASE_BYTES = 64L << 20;
    private static final Duration LONGEST_DOUBLED = Duration.ofMinutes(1);

    private final Address address;
    private final CallLimits limits;
    private final Pace pace;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Random chance;
    private final Wire wire;
    private final boolean keyed;
    private Optional<Instant> lastCall = Optional.empty();

    /** What becomes of a body that arrived whole. */
    @FunctionalInterface
    private interface Reading<T> {

        T read(Reply.Saved saved) throws IOException;
    }

    /**
     * A client of the service under a base address.
     *
     * @param base {@link #SERVICE}, or another that behaves like it
     * @param key empty for the public preview
     * @param limits of a call, which depend on the key
     * @throws IllegalArgumentException when the base is neither https nor on this machine
     */
    public ComtradeClient(
            URI base, Optional<ComtradeKey> key, CallLimits limits, Pace pace, Clock clock, Sleeper sleeper) {
        this.address = new Address(base, key.isPresent());
        this.limits = limits;
        this.pace = pace;
        this.clock = clock;
        this.sleeper = sleeper;
        this.chance = new Random(pace.seed());
        this.keyed = key.isPresent();
        this.wire = new Wire(key, pace);
    }

    /** The service itself at its usual pace, with the limits of a free key or of the preview. */
    public static ComtradeClient of(Optional<ComtradeKey> key) {
        CallLimits limits = key.isPresent() ? CallLimits.free() : CallLimits.preview();
        return new ComtradeClient(SERVICE, key, limits, Pace.usual(), Clock.systemUTC(), Sleeper.THREAD);
    }

    /** What one call may ask for and give. */
    public CallLimits limits() {
        return limits;
    }

    /** The address of a question, which holds no key. */
    public URI addressOf(ComtradeQuery query) {
        return address.rows(query, limits);
    }

    /**
     * Asks a question; the body is left in the file exactly as it was received.
     *
     * @throws ComtradeException when there is no sound answer; the file is worth nothing then
     * @throws IOException when the file cannot be written or read
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public Answer fetch(ComtradeQuery query, Path file) throws IOException, InterruptedException {
        URI asked = addressOf(query);
        return call(asked, file, limits.bytes(), saved -> {
            AnswerReader.Content content = AnswerReader.read(file, query);
            return new Answer(
                    asked.toString(),
                    now(),
                    content.rows(),
                    saved.bytes(),
                    saved.sha256(),
                    limits.mayBeCut(content.rows()),
                    content.gaps(),
                    content.remarks());
        });
    }

    /**
     * What the service has published of the reporters and periods of a question, whatever the rest of it asks for.
     *
     * @throws ComtradeException when there is no sound answer
     * @throws IOException when no temporary file can be written
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public List<Release> releases(ComtradeQuery query) throws IOException, InterruptedException {
        Path file = Files.createTempFile("comtrade-releases", ".json");
        try {
            return call(address.releases(query), file, RELEASE_BYTES, saved -> ReleaseReader.read(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        wire.close();
    }

    /** How time passes for this client. */
    Sleeper sleeper() {
        return sleeper;
    }

    /** The time by this client's clock, in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> T call(URI asked, Path file, long mostBytes, Reading<T> reading)
            throws IOException, InterruptedException {
        String last = "";
        for (int attempt = 0; attempt <= pace.retries(); attempt++) {
            keepPace();
            Reply reply = wire.get(asked, file, mostBytes);
            Optional<Duration> serverWait = Optional.empty();
            switch (reply) {
                case Reply.Saved saved -> {
                    try {
                        return reading.read(saved);
                    } catch (ComtradeException e) {
                        if (e.kind() != ComtradeException.Kind.BROKEN) {
                            throw e;
                        }
                        last = Optional.ofNullable(e.getMessage()).orElse("");
                    }
                }
                case Reply.TooLarge() ->
                    throw new ComtradeException(
                            ComtradeException.Kind.TOO_LARGE,
                            "the answer is larger than the " + mostBytes + " bytes that are accepted");
                case Reply.Refused refused -> {
                    serverWait = passing(asked, refused);
                    last = "status " + refused.status() + said(refused);
                }
                case Reply.Broken broken -> last = broken.reason();
            }
            if (attempt < pace.retries()) {
                Duration wait = backOff(attempt);
                pause(serverWait.filter(w -> w.compareTo(wait) > 0).orElse(wait));
            }
        }
        throw new ComtradeException(
                ComtradeException.Kind.BROKEN,
                "no sound answer at " + (pace.retries() + 1) + " attempts; at the last one: " + last);
    }

    /**
     * The wait that a server asks for whose refusal may pass.
     *
     * @throws ComtradeException when asking again makes no sense
     */
    private Optional<Duration> passing(URI asked, Reply.Refused refused) throws ComtradeException {
        int status = refused.status();
        Optional<Duration> wait = refused.retryAfter().flatMap(h -> ServerText.retryAfter(h, clock.instant()));
        boolean quota = refused.text().toLowerCase(Locale.ROOT).contains("quota");
        boolean denied = status == 401 || status == 403;
        if (denied && !quota && wait.isEmpty()) {
            throw new ComtradeException(ComtradeException.Kind.KEY, refusedKey(refused));
        }
        if (denied || status == 429 || status == 503) {
            Optional<Duration> until = wait.or(() -> ServerText.refilledIn(refused.text()));
            boolean tooLong =
                    until.map(w -> w.compareTo(pace.longestWait()) > 0).orElse(denied);
            if (tooLong) {
                throw usedUp(until, refused);
            }
            return until;
        }
        if (status >= 500 || status == 408) {
            return Optional.empty();
        }
        if (status / 100 == 3) {
            throw new ComtradeException(
                    ComtradeException.Kind.REDIRECT,
                    "the service sends elsewhere (status " + status + ", to "
                            + Shown.line(refused.location().orElse("no address"), 120) + "); only " + asked.getHost()
                            + " is asked, so check the base address");
        }
        if (status == 413 || status == 414) {
            throw new ComtradeException(
                    ComtradeException.Kind.TOO_LARGE,
                    "the question is too long (status " + status + ")" + said(refused));
        }
        throw new ComtradeException(
                ComtradeException.Kind.REQUEST,
                "the service refused the question (status " + status + ")" + said(refused));
    }

    private String refusedKey(Reply.Refused refused) {
        String status = " (status " + refused.status() + ")" + said(refused);
        return keyed
                ? "the key was refused" + status + "; check " + ComtradeKey.VARIABLES.getFirst()
                        + " and that its subscription is active"
                : "the service refuses to answer without a key" + status + "; put one into the environment variable "
                        + ComtradeKey.VARIABLES.getFirst();
    }

    private ComtradeException usedUp(Optional<Duration> wait, Reply.Refused refused) {
        String when =
                wait.map(w -> "; go on after " + now().plus(w).plusSeconds(1)).orElse("; go on tomorrow");
        return new ComtradeException(
                ComtradeException.Kind.QUOTA,
                "the calls that the service allows are used up (status " + refused.status() + ")" + said(refused) + when
                        + ": what was fetched is kept");
    }

    private static String said(Reply.Refused refused) {
        return refused.text().isBlank() ? "" : ": " + refused.text();
    }

    private void keepPace() throws InterruptedException {
        if (lastCall.isPresent()) {
            Duration since = Duration.between(lastCall.get(), clock.instant());
            // A clock that was set back must not make the wait longer than it ever needs to be.
            if (since.isNegative()) {
                since = Duration.ZERO;
            }
            pause(pace.betweenCalls().minus(since));
        }
        lastCall = Optional.of(clock.instant());
    }

    private Duration backOff(int attempt) {
        Duration longest = pace.longestWait().compareTo(LONGEST_DOUBLED) < 0 ? pace.longestWait() : LONGEST_DOUBLED;
        Duration doubled = pace.firstWait().multipliedBy(1L << attempt);
        Duration most = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(Math.round(most.toMillis() * (0.5 + 0.5 * chance.nextDouble())));
    }

    private void pause(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            sleeper.sleep(time);
        }
    }
}
