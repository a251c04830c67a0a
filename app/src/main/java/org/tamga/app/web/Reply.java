package org.tamga.app.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;

/**
 * An answer as bytes, which may be given many times: plain and packed, with a tag by which a browser knows that it has them.
 *
 * @param contentType with its charset
 * @param plain the bytes
 * @param packed the same packed by gzip; empty when that is not worth it
 * @param tag of the content, in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // made once, given to a socket, never compared
record Reply(String contentType, byte[] plain, byte[] packed, String tag) {

    static final String JSON = "application/json; charset=utf-8";
    private static final int WORTH_PACKING = 1024;
    private static final int TAG_DIGITS = 24;
    private static final Pattern CODING =
            Pattern.compile("\\s*(?<name>[^\\s;]+)\\s*(?:;\\s*q=(?:(?<no>0(?:\\.0*)?)|[\\d.]+)\\s*)?");

    static Reply of(String contentType, byte[] content) {
        return of(contentType, content, content.length < WORTH_PACKING ? new byte[0] : packed(content));
    }

    /** An answer that was packed before. */
    static Reply of(String contentType, byte[] content, byte[] packed) {
        return new Reply(contentType, content, packed, tag(content));
    }

    static Reply json(Json.Fields answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8)) {
            Json.print(answer, out);
        }
        return of(JSON, bytes.toByteArray());
    }

    /** The same under a type of its own, such as that of GeoJSON. */
    Reply as(String type) {
        return new Reply(type, plain, packed, tag);
    }

    /** Gives the answer; nothing but its tag to who has it already. */
    void send(Context context) {
        boolean pack = packed.length > 0 && takesGzip(context.header("Accept-Encoding"));
        String own = pack ? packedTag() : tag; // other bytes, another strong tag (RFC 9110, section 8.8.3)
        context.header("ETag", own);
        context.header("Vary", "Accept-Encoding, Accept-Language");
        String known = context.header("If-None-Match");
        if (known != null && (known.contains(own) || known.strip().equals("*"))) {
            context.status(304);
            return;
        }
        context.contentType(contentType);
        if (pack) {
            context.header("Content-Encoding", "gzip");
            context.result(packed);
        } else {
            context.result(plain);
        }
    }

    private String packedTag() {
        return tag.substring(0, tag.length() - 1) + "-gzip\"";
    }

    /** Whether a list of codings, such as {@code br, gzip;q=0.5}, has gzip with a weight above nothing (RFC 9110, section 12.5.3). */
    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher parts = CODING.matcher(coding);
            if (parts.matches()) {
                boolean wanted = parts.group("no") == null;
                switch (parts.group("name")) {
                    case "gzip", "x-gzip" -> {
                        return wanted;
                    }
                    case "*" -> any = wanted;
                    default -> {}
                }
            }
        }
        return any;
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(sum).substring(0, TAG_DIGITS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
