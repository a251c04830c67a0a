package org.tamga.trade.sdmx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.trade.comtrade.Pace;
import org.tamga.trade.comtrade.ServerText;
import org.tamga.trade.comtrade.Shown;

/**
 * HTTP calls whose answers are kept on the disk: bounded in time and size, whole or none, made again when trouble may pass. Redirects are
 * followed, but never from https to http. Nothing secret is sent.
 */
final class Wire implements AutoCloseable {

    private static final int MOST_REFUSAL_BYTES = 64 << 10;
    private static final int SHOWN = 300;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(30);
    private static final Duration LONGEST_DOUBLED = Duration.ofMinutes(1);
    private static final Pattern SDMX_MESSAGE = Pattern.compile("<(?:\\w+:)?Text\\b[^>]*>([^<]+)<");

    private final SdmxTerms terms;
    private final Path folder;
    private final HttpClient http;
    private final Random chance;
    private int answers;

    Wire(SdmxTerms terms, Path folder) {
        this.terms = terms;
        this.folder = folder;
        this.chance = new Random(terms.pace().seed());
        Duration answerWithin = terms.pace().answerWithin();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(answerWithin.compareTo(CONNECT_WITHIN) < 0 ? answerWithin : CONNECT_WITHIN)
                .build();
    }

    /** What came of one call. */
    private sealed interface Outcome {

        /** A whole answer. */
        record Kept(Saved saved) implements Outcome {}

        /** Another status than 200. */
        record Refused(int status, Optional<String> retryAfter, String text) implements Outcome {}

        /** No whole answer. */
        record Broken(String reason) implements Outcome {}
    }

    /**
     * Asks until there is an answer.
     *
     * @throws SdmxException when there is none that is sound
     * @throws InterruptedIOException when the thread is interrupted meanwhile
     */
    Saved get(URI address, Map<String, String> headers) throws SdmxException, InterruptedIOException {
        Pace pace = terms.pace();
        String last = "";
        for (int attempt = 0; attempt <= pace.retries(); attempt++) {
            Optional<Duration> asked = Optional.empty();
            switch (once(address, headers)) {
                case Outcome.Kept kept -> {
                    return kept.saved();
                }
                case Outcome.Refused refused -> {
                    asked = passing(refused);
                    last = "status " + refused.status() + said(refused);
                }
                case Outcome.Broken broken -> last = broken.reason();
            }
            if (attempt < pace.retries()) {
                Duration wait = backOff(attempt);
                pause(asked.filter(w -> w.compareTo(wait) > 0).orElse(wait));
            }
        }
        throw new SdmxException(
                SdmxException.Kind.BROKEN,
                "no sound answer of " + address.getHost() + " at " + (pace.retries() + 1)
                        + " attempts; at the last one: " + last);
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private Outcome once(URI address, Map<String, String> headers) throws SdmxException, InterruptedIOException {
        Path file = folder.resolve("answer-" + answers++);
        FutureTask<Outcome> call = new FutureTask<>(() -> exchange(address, headers, file));
        Thread.ofVirtual().name("sdmx-call").start(call);
        Duration within = terms.pace().bodyWithin();
        try {
            return call.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Outcome.Broken("no complete answer within " + within.toSeconds() + " s");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("broken off");
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case SdmxException known -> throw known;
                case IOException broken -> new Outcome.Broken(reason(broken));
                case null, default -> throw new IllegalStateException("the HTTP client failed", e);
            };
        }
    }

    private Outcome exchange(URI address, Map<String, String> headers, Path file)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(terms.pace().answerWithin());
        headers.forEach(request::setHeader);
        request.setHeader("User-Agent", "Tamga");
        request.setHeader("Accept-Encoding", "gzip");
        HttpResponse<InputStream> answer = http.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                return new Outcome.Refused(
                        answer.statusCode(), answer.headers().firstValue("Retry-After"), message(body));
            }
            save(body, file);
        }
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter(e -> e.strip().equalsIgnoreCase("gzip"))
                .isPresent();
        return new Outcome.Kept(new Saved(
                file,
                answer.headers().firstValue("Content-Type").orElse(""),
                packed,
                Math.multiplyExact(terms.mostBytes(), 16)));
    }

    private void save(InputStream body, Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        long size = 0;
        try (Sink sink = Sink.open(file)) {
            for (int n = body.read(block); n >= 0; n = body.read(block)) {
                size += n;
                if (size > terms.mostBytes()) {
                    throw new SdmxException(
                            SdmxException.Kind.REFUSED,
                            "the answer is larger than the " + terms.mostBytes()
                                    + " bytes that are accepted: name codes where the key leaves all, or a shorter window");
                }
                sink.write(block, n);
            }
        }
    }

    /** A file whose faults are not taken for those of the network. */
    private record Sink(OutputStream out, Path file) implements AutoCloseable {

        static Sink open(Path file) throws SdmxException {
            try {
                return new Sink(Files.newOutputStream(file), file);
            } catch (IOException e) {
                throw fault(file, e);
            }
        }

        void write(byte[] block, int length) throws SdmxException {
            try {
                out.write(block, 0, length);
            } catch (IOException e) {
                throw fault(file, e);
            }
        }

        @Override
        public void close() throws SdmxException {
            try {
                out.close();
            } catch (IOException e) {
                throw fault(file, e);
            }
        }

        private static SdmxException fault(Path file, IOException e) {
            return new SdmxException(SdmxException.Kind.DISK, file + ": cannot be written: " + e.getMessage());
        }
    }

    /** The words of a refusal: SDMX writes them in XML, gateways in JSON or HTML. A text that breaks off is still one. */
    private static String message(InputStream body) {
        byte[] text;
        try {
            text = body.readNBytes(MOST_REFUSAL_BYTES);
        } catch (IOException e) {
            return "";
        }
        String read = new String(text, StandardCharsets.UTF_8);
        Matcher words = SDMX_MESSAGE.matcher(read);
        if (words.find()) {
            return Shown.line(words.group(1), SHOWN);
        }
        String message = ServerText.message(read);
        return Shown.line(message.replaceAll("<[^>]{0,200}>", " ").replaceAll("\\s+", " "), SHOWN);
    }

    /**
     * The wait that a server asks for whose refusal may pass.
     *
     * @throws SdmxException when asking again makes no sense
     */
    private Optional<Duration> passing(Outcome.Refused refused) throws SdmxException {
        int status = refused.status();
        Optional<Duration> wait = refused.retryAfter()
                .flatMap(h -> ServerText.retryAfter(h, terms.clock().instant()));
        if (wait.filter(w -> w.compareTo(terms.pace().longestWait()) > 0).isPresent()) {
            throw new SdmxException(
                    SdmxException.Kind.REFUSED,
                    "the service wants to be left alone (status " + status + ")" + said(refused) + "; ask again after "
                            + terms.clock()
                                    .instant()
                                    .plus(wait.get())
                                    .plusSeconds(1)
                                    .truncatedTo(ChronoUnit.SECONDS));
        }
        if (status == 408 || status == 429 || (status >= 500 && status != 501)) {
            return wait;
        }
        throw new SdmxException(
                status == 404 ? SdmxException.Kind.EMPTY : SdmxException.Kind.REFUSED, words(status) + said(refused));
    }

    private static String words(int status) {
        return switch (status) {
            case 404 -> "the service has nothing of this (status 404)";
            case 401, 403 -> "the service refuses to answer without permission (status " + status + ")";
            case 413, 414 ->
                "the question or its answer is too large for the service (status " + status
                        + "): name codes where the key leaves all, or fewer, or a shorter window";
            default ->
                status / 100 == 3
                        ? "the service sends elsewhere (status " + status + "), to no address that can be followed"
                        : "the service refused the question (status " + status + ")";
        };
    }

    private static String said(Outcome.Refused refused) {
        return refused.text().isBlank() ? "" : ": " + refused.text();
    }

    private static String reason(IOException broken) {
        String name = broken.getClass().getSimpleName();
        String said = Optional.ofNullable(broken.getMessage()).orElse("no reason given");
        return switch (name) {
            case "ConnectException" -> "no connection (is there a network, and is the address right?)";
            case "HttpTimeoutException", "HttpConnectTimeoutException" -> "no answer in time";
            default -> name + ": " + Shown.line(said, SHOWN);
        };
    }

    private Duration backOff(int attempt) {
        Duration longest = terms.pace().longestWait().compareTo(LONGEST_DOUBLED) < 0
                ? terms.pace().longestWait()
                : LONGEST_DOUBLED;
        Duration doubled = terms.pace().firstWait().multipliedBy(1L << attempt);
        Duration most = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(Math.round(most.toMillis() * (0.5 + 0.5 * chance.nextDouble())));
    }

    private void pause(Duration time) throws InterruptedIOException {
        if (time.isPositive()) {
            try {
                terms.sleeper().sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("broken off");
            }
        }
    }
}
