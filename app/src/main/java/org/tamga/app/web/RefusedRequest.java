package org.tamga.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The answer to what is no request of HTTP, such as a path with {@code %00} or {@code ../}: Jetty refuses it before {@link Guard} sees it.
 * Its own page for that repeats the address and has none of our headers.
 */
final class RefusedRequest implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.JSON);
        Reply reply = Refusal.reply(response.getStatus(), "that is not a request that can be read", List.of());
        Content.Sink.write(response, true, new String(reply.plain(), StandardCharsets.UTF_8), callback);
        return true;
    }
}
