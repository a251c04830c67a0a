package org.tamga.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A web server over one case: the page, and the API that it is made of ({@code openapi.yaml}). What it is asked for it only reads, unless it
 * was started for editing.
 */
public final class WebServer implements AutoCloseable {

    /** The largest body of a request, in bytes; a document of more is checked on the command line. */
    static final long LARGEST_BODY = 8 << 20;

    /** What the page asks for first. */
    private static final List<String> FIRST = List.of("/overview", "/documents", "/conflicts");

    private static final long IDLE_MILLIS = 30_000;

    /** Connections that the system keeps for us until we take them; Java's 50 are few where hundreds come at once, and the rest are reset. */
    private static final int WAITING_CONNECTIONS = 1024;

    private static final double REQUESTS_PER_SECOND = 5_000;
    private static final double REQUESTS_AT_ONCE = 10_000;

    private final Javalin javalin;
    private final CaseDesk desk;
    private final List<String> paths;

    private WebServer(Javalin javalin, CaseDesk desk, List<String> paths) {
        this.javalin = javalin;
        this.desk = desk;
        this.paths = paths;
    }

    /**
     * Reads a case and listens.
     *
     * @param version of Tamga
     * @throws Exception when the case cannot be read, or the address cannot be listened at
     */
    public static WebServer start(Path caseFolder, WebOptions options, String version) throws Exception {
        CaseDesk desk = new CaseDesk(caseFolder);
        List<View> views = List.of(
                new CaseView(desk, version, options.edit()),
                new OverviewView(),
                new BoundsView(),
                new ConflictsView(),
                new DocumentsView(desk, options.edit()),
                new RegisterView(),
                new SourcesView(),
                new TradeView(desk.trade()),
                new ProductsView(),
                new CorridorsView(),
                new OpenApiView());
        return start(desk, options, views);
    }

    /** A server of some views. */
    static WebServer start(CaseDesk desk, WebOptions options, List<View> views) {
        Guard guard = new Guard(options, new RateLimit(REQUESTS_PER_SECOND, REQUESTS_AT_ONCE, System::nanoTime));
        PageFiles page = new PageFiles();
        List<Routes> made = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            configure(config, options);
            config.routes.before(guard::check);
            Routes routes = new Routes(config.routes, desk);
            views.forEach(view -> view.routes(routes));
            routes.refuseReading();
            made.add(routes);
            for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
                config.routes.addHttpHandler(method, "/api", WebServer::unknown);
                config.routes.addHttpHandler(method, "/api/*", WebServer::unknown);
                config.routes.addHttpHandler(method, "/*", page::send);
            }
            config.routes.exception(Exception.class, Refusal::of);
            config.routes.error(
                    405, context -> Refusal.tell(context, 405, "that is not done with " + name(context), List.of()));
        });
        try {
            javalin.start();
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
        Routes routes = made.getFirst();
        desk.watch(state -> routes.warm(FIRST, state)); // not before: two cores are busy with it for a second
        return new WebServer(javalin, desk, routes.paths());
    }

    private static void configure(JavalinConfig config, WebOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE; // answers are packed once, where they are made
        config.router.javaLangErrorHandler(WebServer::error);
        config.jetty.modifyServer(server -> server.setErrorHandler(new RefusedRequest()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(options.host());
            connector.setPort(options.port());
            connector.setAcceptQueueSize(WAITING_CONNECTIONS);
            return connector;
        });
    }

    /** Errors of Java, such as a stack that is full, do not pass by {@link Refusal}. */
    private static void error(HttpServletResponse response, Error error) {
        System.err.println("tamga serve: " + error);
        response.setStatus(500);
        response.setContentType(Reply.JSON);
        try {
            response.getOutputStream()
                    .write(Refusal.reply(500, Refusal.INSIDE, List.of()).plain());
        } catch (IOException e) {
            // nobody listens any more
        }
    }

    private static void unknown(Context context) throws WebFault {
        throw new WebFault(404, "the API has nothing of this name; see " + Routes.BASE + "/openapi.yaml");
    }

    private static String name(Context context) {
        HandlerType method = context.method();
        return method.name();
    }

    /** The port that is listened at. */
    public int port() {
        return javalin.port();
    }

    /** What the API answers, such as {@code GET /case}. */
    List<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        javalin.stop();
        desk.close();
    }
}
