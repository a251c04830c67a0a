package org.tamga.app;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tamga.app.web.WebOptions;
import org.tamga.app.web.WebServer;
import org.tamga.core.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga serve}: the case as a web page with an API. */
@Command(
        name = "serve",
        description = "Show the case as a web page, and answer programs in JSON, until Ctrl-C.",
        footer = {
            "",
            "Only this machine can open the page, unless --host names another address;",
            "then whoever opens it must show the token in TAMGA_TOKEN (16 characters or",
            "more). The page changes nothing in the case without --edit. Nothing that",
            "the page shows is loaded from anywhere else.",
            "",
            "The API is described in /api/v1/openapi.yaml.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ServeCommand implements Callable<Integer> {

    private static final String TOKEN_VARIABLE = "TAMGA_TOKEN";

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen (default: this machine alone).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8420",
            description = "The port (default: 8420; 0: any that is free).")
    private int port;

    @Option(names = "--edit", description = "Let the page file documents into the case.")
    private boolean edit;

    @Override
    public Integer call() throws Exception {
        @Nullable String token = System.getenv(TOKEN_VARIABLE);
        WebOptions options = options(Optional.ofNullable(token).filter(t -> !t.isEmpty()));
        PrintWriter out = spec.commandLine().getOut();
        try (WebServer server = WebServer.start(tamga.caseFolder(), options, new Tamga.Version().getVersion()[0])) {
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ended::countDown));
            String shown = host.contains(":") ? "[" + host + "]" : host;
            out.println("http://" + PlainText.line(shown) + ":" + server.port() + "/");
            out.flush();
            ended.await();
        } catch (Exception e) {
            if (hasCause(e, BindException.class)) {
                throw new Failure(
                        Exit.CANNOT_WRITE,
                        "port " + port + " at " + host
                                + " is in use or cannot be listened at: name another with --port");
            }
            throw e;
        }
        return Exit.DONE;
    }

    private WebOptions options(Optional<String> token) {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "a port is a number from 0 to 65535");
        }
        try {
            return new WebOptions(host, port, token, edit);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage() + " (environment variable " + TOKEN_VARIABLE + ")", e);
        }
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> wanted) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
