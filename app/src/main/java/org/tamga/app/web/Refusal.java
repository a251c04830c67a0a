package org.tamga.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.tamga.app.json.Json;
import org.tamga.trade.TradeException;

/** What is told to who asked for something that cannot be given. No trace of what happened inside leaves the server. */
final class Refusal {

    static final String INSIDE = "a fault of Tamga itself; the server's own output says more";

    private static final int COME_AGAIN_SECONDS = 5;

    private static final int BLOCK = 1 << 14;
    private static final long LAST_MILLIS = 2_000;
    private static final long LAST_NANOS = 5_000_000_000L;

    private Refusal() {}

    /** Tells a fault that an answer ended with. */
    static void of(Exception e, Context context) {
        switch (e) {
            case WebFault fault -> tell(context, fault.status(), String.valueOf(fault.getMessage()), fault.details());
            case TradeException fault -> tell(context, 422, String.valueOf(fault.getMessage()), List.of());
            case HttpResponseException fault ->
                tell(context, fault.getStatus(), String.valueOf(fault.getMessage()), List.of());
            default -> {
                System.err.println("tamga serve: " + context.method() + " " + context.path() + ": " + e);
                if (System.getProperty("tamga.trace") != null) {
                    e.printStackTrace();
                }
                tell(context, 500, INSIDE, List.of());
            }
        }
    }

    /** Tells what is wrong, and lets a client that is still sending come to its end. */
    static void tell(Context context, int status, String message, List<String> details) {
        if (status == 503) {
            context.header("Retry-After", String.valueOf(COME_AGAIN_SECONDS));
        }
        context.status(status);
        Reply reply = reply(status, message, details);
        context.contentType(reply.contentType());
        switch (context.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> context.result(reply.plain());
            default -> {
                try {
                    context.res().setContentLength(reply.plain().length);
                    context.res().getOutputStream().write(reply.plain());
                    context.res().flushBuffer();
                    linger(context);
                } catch (IOException broken) {
                    // nobody listens any more
                }
            }
        }
    }

    /**
     * Reads what is still sent after the answer, within limits. A connection that is closed while the other side sends is reset, and a reset
     * takes the answer away from a client that has not read it yet (RFC 9112, section 9.6).
     */
    private static void linger(Context context) throws IOException {
        EndPoint line = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        long patience = line.getIdleTimeout();
        line.setIdleTimeout(LAST_MILLIS);
        try {
            InputStream in = context.req().getInputStream();
            long end = System.nanoTime() + LAST_NANOS;
            byte[] block = new byte[BLOCK];
            int n = in.read(block);
            for (long size = n; n >= 0 && size <= 2 * WebServer.LARGEST_BODY && System.nanoTime() < end; size += n) {
                n = in.read(block);
            }
        } finally {
            line.setIdleTimeout(patience);
        }
    }

    /** The answer that tells what is wrong. */
    static Reply reply(int status, String message, List<String> details) {
        return Reply.json(new Json.Fields()
                .put(
                        "error",
                        new Json.Fields()
                                .put("status", status)
                                .put("message", message)
                                .put("details", details)));
    }
}
