package org.tamga.trade.sdmx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call as sdmx-dl makes it, carried out by {@link Wire}: what sdmx-dl reads is a file that is whole. */
final class Exchange extends HttpURLConnection {

    private final Call call;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Optional<Saved> saved = Optional.empty();

    /** How an answer is had; nothing where the service has none (status 404), which sdmx-dl makes its own sense of. */
    @FunctionalInterface
    interface Call {
        Optional<Saved> answer(Map<String, String> headers) throws IOException;
    }

    Exchange(URL address, Call call) {
        super(address);
        this.call = call;
    }

    @Override
    public void setRequestProperty(String name, String value) {
        // what of an answer can be unpacked is for the wire to say
        if (name.equalsIgnoreCase("Accept") || name.equalsIgnoreCase("Accept-Language")) {
            headers.put(name, value);
        }
    }

    @Override
    public void connect() throws IOException {
        if (!connected) {
            connected = true;
            saved = call.answer(headers);
        }
    }

    @Override
    public int getResponseCode() throws IOException {
        connect();
        return saved.isPresent() ? HTTP_OK : HTTP_NOT_FOUND;
    }

    @Override
    public String getResponseMessage() {
        return "";
    }

    @Override
    public InputStream getInputStream() throws IOException {
        connect();
        if (saved.isEmpty()) {
            throw new FileNotFoundException(String.valueOf(url));
        }
        return saved.get().open();
    }

    @Override
    public @Nullable String getHeaderField(@Nullable String name) {
        return "Content-Type".equalsIgnoreCase(name) ? kind() : null;
    }

    /** A call of this kind may not fail where its headers are read; the body's failure says why. */
    private String kind() {
        try {
            return saved.isPresent() ? saved.get().kind() : "";
        } catch (IOException e) {
            return "application/xml";
        }
    }

    @Override
    public void disconnect() {
        // the connection was over before anything was read
    }

    @Override
    public boolean usingProxy() {
        return false;
    }
}
