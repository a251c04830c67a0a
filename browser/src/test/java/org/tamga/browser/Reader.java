package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody with a browser of their own, and what went wrong before their eyes. */
final class Reader implements AutoCloseable {

    static final int WIDE = 1440;
    static final int TALL = 1000;
    static final int PHONE = 390;
    private static final int PHONE_TALL = 844;

    private static final Path PICTURES = Path.of("target/screenshots");

    private final BrowserContext context;
    private final String home;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean expectsTrouble;

    Reader(BrowserContext context, String home) {
        this.context = context;
        this.home = home;
        this.page = context.newPage();
        page.onConsoleMessage(said -> {
            // The processor that paints the map in place of a graphics card warns that it is slow.
            if (List.of("error", "warning").contains(said.type())
                    && !said.text().contains("GL Driver Message")) {
                complain(said.type() + ": " + said.text());
            }
        });
        page.onPageError(error -> complain("page error: " + error));
        page.onCrash(crashed -> complain("the page crashed"));
        page.onRequest(request -> {
            if (!request.url().startsWith(home + "/") && !request.url().startsWith("blob:" + home + "/")) {
                complain("a request to elsewhere: " + request.url());
            }
        });
    }

    private void complain(String what) {
        complaints.add(page.url() + ": " + what);
    }

    Page page() {
        return page;
    }

    /** Opens an address of the page, such as {@code /overview}. */
    Page open(String address) {
        page.navigate(home + address);
        return page;
    }

    /** Opens a view and waits until all of it stands. */
    Page open(Shown view, String query) {
        open(view.address() + query);
        awaitAll(view);
        return page;
    }

    void awaitAll(Shown view) {
        for (String selector : view.parts()) {
            assertThat(page.locator(selector).first()).isVisible();
        }
        assertThat(page.locator("main .bones")).hasCount(0);
        assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
        page.evaluate("() => document.fonts.ready.then(() => null)");
    }

    /** The sheet with a proof. */
    Locator sheet() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Proof"));
    }

    /** Reads on a window of this width from now on. */
    void isAt(int width) {
        page.setViewportSize(width, width == PHONE ? PHONE_TALL : TALL);
    }

    /** Tells pages that the system is light or dark, also those that are open. */
    void prefers(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Has a script in every page that opens from now on, before the page's own. */
    void knows(String script) {
        page.addInitScript(script);
    }

    /** The whole page as a picture in {@code target/screenshots}. */
    void picture(String name) {
        picture(name, true);
    }

    /** The window as a picture, for what lies above the page. */
    void pictureOfWindow(String name) {
        picture(name, false);
    }

    private void picture(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(whole)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** How many pixels the page is wider than its window. */
    int tooWide() {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Somebody to whom the server will refuse something on purpose: the browser's console tells of it, too. */
    Reader expectingTrouble() {
        expectsTrouble = true;
        return this;
    }

    /**
     * Shuts the browser. Fails when the console told of an error or a warning, something was thrown, or something was asked of another
     * machine.
     */
    @Override
    public void close() {
        context.close();
        if (!expectsTrouble) {
            Assertions.assertThat(complaints).as("what went wrong").isEmpty();
        }
    }
}
