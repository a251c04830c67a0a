package org.tamga.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page, from the class path. Only names of plain letters are looked for, so that no path leads elsewhere. What is no file
 * is an address within the page, and gets its first file.
 */
final class PageFiles {

    private static final String FOLDER = "/org/tamga/page/";
    private static final String FIRST = "index.html";
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** The builder leaves a copy of texts beside them that was packed as well as it goes. */
    private static final String PACKED = ".gz";

    /** The builder gives files in this folder a name that changes with their content. */
    private static final String NAMED_BY_CONTENT = "assets/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Reply> files = new ConcurrentHashMap<>();

    /** Gives the file of a path, or the page itself. */
    void send(Context request) throws IOException, WebFault {
        String path = request.path().substring(1);
        Optional<Reply> file = path.isEmpty() ? Optional.empty() : file(path);
        if (file.isEmpty() && isFile(path)) {
            throw new WebFault(404, "no such file");
        }
        Reply reply = file.isPresent()
                ? file.get()
                : file(FIRST).orElseThrow(() -> new WebFault(404, "the page was not built with this server"));
        if (path.startsWith(NAMED_BY_CONTENT) && file.isPresent()) {
            request.header("Cache-Control", "public, max-age=31536000, immutable");
        }
        reply.send(request);
    }

    private static boolean isFile(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return TYPES.containsKey(ending(last)) && last.indexOf('.') > 0;
    }

    private Optional<Reply> file(String path) throws IOException {
        Reply known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(ending(path));
        if (type == null || !NAME.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        Optional<byte[]> found = resource(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> packed = resource(path + PACKED);
        Reply reply = packed.isPresent() ? Reply.of(type, found.get(), packed.get()) : Reply.of(type, found.get());
        files.put(path, reply);
        return Optional.of(reply);
    }

    private static Optional<byte[]> resource(String path) throws IOException {
        URL found = PageFiles.class.getResource(FOLDER + path);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream in = found.openStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
