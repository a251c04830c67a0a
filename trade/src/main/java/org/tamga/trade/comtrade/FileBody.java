package org.tamga.trade.comtrade;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes a body into a file as it arrives, and no more of it than allowed. */
final class FileBody implements HttpResponse.BodySubscriber<Reply> {

    /** The file could not be written: asking again would not help. */
    static final class LocalFault extends IOException {

        private static final long serialVersionUID = 1L;

        LocalFault(Path file, IOException cause) {
            super("cannot write " + file + ": " + cause.getMessage(), cause);
        }
    }

    private final CompletableFuture<Reply> result = new CompletableFuture<>();
    private final MessageDigest digest = sha256();
    private final Path file;
    private final long most;
    private final Object lock = new Object();
    private @Nullable FileChannel channel;
    private Flow.@Nullable Subscription subscription;
    private long bytes;
    private boolean over;

    FileBody(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** The digest that all files of this room are known by. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public CompletionStage<Reply> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (lock) {
            subscription = given;
            if (over) {
                given.cancel();
                return;
            }
            try {
                channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
            } catch (IOException e) {
                fail(new LocalFault(file, e));
                return;
            }
        }
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        synchronized (lock) {
            if (over || channel == null || subscription == null) {
                return;
            }
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
                if (bytes > most) {
                    subscription.cancel();
                    close();
                    result.complete(new Reply.TooLarge());
                    return;
                }
                digest.update(buffer.duplicate());
                try {
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                } catch (IOException e) {
                    fail(new LocalFault(file, e));
                    return;
                }
            }
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        synchronized (lock) {
            close();
            result.completeExceptionally(failure);
        }
    }

    @Override
    public void onComplete() {
        synchronized (lock) {
            if (over || channel == null) {
                return;
            }
            try {
                channel.force(true);
            } catch (IOException e) {
                fail(new LocalFault(file, e));
                return;
            }
            close();
            result.complete(new Reply.Saved(bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    /** Lets go of the file: whatever still arrives is dropped, so that another call may write it. */
    void abandon() {
        synchronized (lock) {
            if (subscription != null) {
                subscription.cancel();
            }
            close();
        }
    }

    private void fail(LocalFault fault) {
        if (subscription != null) {
            subscription.cancel();
        }
        close();
        result.completeExceptionally(fault);
    }

    private void close() {
        over = true;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // All that matters was forced to the disk before, or is thrown away.
                return;
            }
        }
    }
}
