package org.tamga.app.web;

import java.io.IOException;
import java.io.InputStream;

/** The description of the API, after which programs that use it can be made. */
final class OpenApiView implements View {

    private static final String FILE = "openapi.yaml";
    private static final String YAML = "application/yaml; charset=utf-8";

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/openapi.yaml", (request, state) -> Reply.of(YAML, read()));
    }

    private static byte[] read() throws IOException {
        try (InputStream in = OpenApiView.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the server was built without " + FILE);
            }
            return in.readAllBytes();
        }
    }
}
