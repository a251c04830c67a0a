package org.tamga.app.web;

/**
 * What the server gives to one view of the page. To add a view: a class that implements this, a line in {@link WebServer}, and a folder in
 * {@code page/src/views}.
 */
@FunctionalInterface
interface View {

    /** Says which requests are answered, and how. */
    void routes(Routes routes);
}
