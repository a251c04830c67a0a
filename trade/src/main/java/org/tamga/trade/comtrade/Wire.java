package org.tamga.trade.comtrade;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Single HTTP calls: bounded in time and size, the body on disk, the key only to the origin that was asked. A redirect is followed within
 * that origin and reported otherwise.
 */
final class Wire implements AutoCloseable {

    private static final String KEY_HEADER = "Ocp-Apim-Subscription-Key";
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_REFUSAL_BYTES = 64 << 10;
    private static final int SHOWN = 300;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Optional<ComtradeKey> key;
    private final Pace pace;

    Wire(Optional<ComtradeKey> key, Pace pace) {
        this.key = key;
        this.pace = pace;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(shorter(CONNECT_WITHIN, pace.answerWithin()))
                .build();
    }

    /**
     * Asks once.
     *
     * @param file for the body; written over
     * @param most the largest body, in bytes
     * @throws IOException when the file cannot be written
     */
    Reply get(URI address, Path file, long most) throws IOException, InterruptedException {
        URI asked = address;
        for (int redirects = 0; ; redirects++) {
            Reply reply = once(asked, file, most);
            Optional<URI> onwards = onwards(asked, reply);
            if (onwards.isEmpty() || redirects == MOST_REDIRECTS || !Address.sameOrigin(address, onwards.get())) {
                return reply;
            }
            asked = onwards.get();
        }
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private Reply once(URI address, Path file, long most) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(pace.answerWithin())
                .header("Accept", "application/json")
                .header("User-Agent", "Tamga");
        key.ifPresent(k -> request.header(KEY_HEADER, k.secret()));
        AtomicReference<@Nullable FileBody> writing = new AtomicReference<>();
        CompletableFuture<HttpResponse<Reply>> call =
                http.sendAsync(request.GET().build(), head -> {
                    if (head.statusCode() != 200) {
                        return new RefusalBody(head);
                    }
                    FileBody body = new FileBody(file, most);
                    writing.set(body);
                    return body;
                });
        try {
            return call.get(pace.bodyWithin().toMillis(), TimeUnit.MILLISECONDS).body();
        } catch (TimeoutException e) {
            return new Reply.Broken("no complete answer within " + pace.bodyWithin());
        } catch (CancellationException e) {
            return new Reply.Broken("the call was broken off");
        } catch (ExecutionException e) {
            return broken(e);
        } finally {
            call.cancel(true);
            FileBody body = writing.get();
            if (body != null) {
                body.abandon();
            }
        }
    }

    private Reply broken(ExecutionException failure) throws IOException {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof FileBody.LocalFault local) {
                throw local;
            }
        }
        Throwable first = failure.getCause();
        if (!(first instanceof IOException)) {
            throw new IllegalStateException("the HTTP client failed", failure);
        }
        String said = Optional.ofNullable(first.getMessage()).orElse("no reason given");
        return new Reply.Broken(first.getClass().getSimpleName() + ": " + shown(said));
    }

    private static Optional<URI> onwards(URI asked, Reply reply) {
        if (!(reply instanceof Reply.Refused refused) || refused.status() / 100 != 3) {
            return Optional.empty();
        }
        try {
            return refused.location().map(asked::resolve);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private String shown(String text) {
        return Shown.line(key.map(k -> k.hiddenIn(text)).orElse(text), SHOWN);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The beginning of a body that is no data, and not more of it. */
    private final class RefusalBody implements HttpResponse.BodySubscriber<Reply> {

        private final CompletableFuture<Reply> result = new CompletableFuture<>();
        private final ByteBuffer kept = ByteBuffer.allocate(MOST_REFUSAL_BYTES);
        private final HttpResponse.ResponseInfo head;
        private Flow.@Nullable Subscription subscription;

        RefusalBody(HttpResponse.ResponseInfo head) {
            this.head = head;
        }

        @Override
        public CompletionStage<Reply> getBody() {
            return result;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                int room = Math.min(buffer.remaining(), kept.remaining());
                kept.put(buffer.slice(buffer.position(), room));
            }
            if (!kept.hasRemaining()) {
                if (subscription != null) {
                    subscription.cancel();
                }
                onComplete();
            }
        }

        /** A refusal whose text breaks off is still one: its status is what counts. */
        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            String text = new String(kept.array(), 0, kept.position(), StandardCharsets.UTF_8);
            result.complete(new Reply.Refused(
                    head.statusCode(),
                    head.headers().firstValue("Retry-After"),
                    head.headers().firstValue("Location"),
                    shown(ServerText.message(text))));
        }
    }
}
