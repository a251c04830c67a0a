package org.tamga.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.comtrade.Pace;
import org.tamga.trade.sdmx.SdmxException;
import org.tamga.trade.sdmx.SdmxService;
import org.tamga.trade.sdmx.SdmxSource;
import org.tamga.trade.sdmx.SdmxSources;
import org.tamga.trade.sdmx.SdmxTerms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of every command that asks a service of SDMX. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SdmxServiceOptions {

    static final String SOURCE = "A name that 'tamga sdmx sources' lists, or the address of a service.";

    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What a service given by its address is called (default: made of its host).")
    private @Nullable String name;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = SdmxSource.STANDARD,
            description = "How a service given by its address is asked (default: RI_SDMX21, the standard).")
    private String dialect;

    @Option(
            names = "--pause",
            paramLabel = "MILLISECONDS",
            hidden = true,
            defaultValue = "1000",
            description = "Half of the time before a call is made again.")
    private int pause;

    /** Something that is asked of an open service. */
    @FunctionalInterface
    interface Asked<T> {
        T answer(SdmxService service) throws IOException;
    }

    static SdmxSources builtIn() {
        return SdmxSources.builtIn();
    }

    /**
     * The source that is meant.
     *
     * @throws Failure when there is none
     */
    SdmxSource source(String text) throws Failure {
        try {
            if (!text.contains("://")) {
                if (name != null) {
                    throw new Failure(Exit.USAGE, "--name is for services that are given by their address");
                }
                return builtIn().get(text);
            }
            URI address = URI.create(text);
            return SdmxSource.at(
                    address, Optional.ofNullable(name).orElseGet(() -> SdmxSource.nameOf(address)), dialect);
        } catch (SdmxException e) {
            throw failure(e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** How it is asked. */
    SdmxTerms terms(Consumer<String> status) {
        Pace usual = Pace.usual();
        SdmxTerms terms = SdmxTerms.usual(status);
        return new SdmxTerms(
                new Pace(
                        usual.betweenCalls(),
                        usual.answerWithin(),
                        usual.bodyWithin(),
                        usual.retries(),
                        Duration.ofMillis(2L * pause),
                        usual.longestWait(),
                        usual.seed()),
                terms.mostBytes(),
                Clock.systemUTC(),
                time -> {
                    if (time.compareTo(WORTH_TELLING) > 0) {
                        status.accept("the service is in trouble; trying again in " + time.toSeconds() + " s");
                    }
                    Thread.sleep(time);
                },
                status);
    }

    /** Asks something of a service whose answers need not be kept. */
    <T> T ask(String source, Tamga tamga, CommandSpec spec, Asked<T> asked) throws Failure {
        SdmxSource wanted = source(source);
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (StatusLine status = new StatusLine(spec.commandLine().getErr(), tamga.isTerminal());
                SdmxService service =
                        SdmxService.open(wanted, terms(tamga.isTerminal() ? status : said -> {}), folder)) {
            return asked.answer(service);
        } catch (SdmxException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new Failure(Exit.UNAVAILABLE, "broken off");
        }
    }

    /** What a service did not give, with the exit code that goes with it. */
    static Failure failure(SdmxException e) {
        int code = switch (e.kind()) {
            case UNKNOWN -> Exit.USAGE;
            case EMPTY -> Exit.NO_ANSWER;
            case REFUSED, BROKEN, ANSWER -> Exit.UNAVAILABLE;
            case DISK -> Exit.CANNOT_WRITE;
        };
        return new Failure(code, String.valueOf(e.getMessage()));
    }
}
