package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers see when an answer does not come. */
@ExtendWith(OpenHouse.class)
class FailuresTest {

    private static final String SAID =
            "{\"error\":{\"status\":500,\"message\":\"something broke inside\",\"details\":[]}}";

    /** Views, and what each asks for. */
    private static final Map<String, String> ASKED = Map.of(
            "/overview", "overview",
            "/claims", "documents",
            "/trade", "trade",
            "/corridors", "corridors",
            "/register", "register",
            "/sources", "sources",
            "/sources/s2", "sources/s2");

    @Test
    void answerThatBrokeIsToldInItsPlaceAndCanBeAskedForAgain(House house) {
        try (Reader reader = house.reader().expectingTrouble()) {
            Page page = reader.page();
            ASKED.forEach((view, asked) -> {
                String pattern = "**/api/v1/" + asked + "?*";
                page.route(
                        pattern,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(500)
                                .setContentType("application/json")
                                .setBody(SAID)));
                reader.open(view);
                assertThat(page.locator(".state.wrong")).containsText("something broke inside");
                assertThat(page.locator("nav.views a")).hasCount(6);
                page.unroute(pattern);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                        .click();
                assertThat(page.locator(".state.wrong")).hasCount(0);
                assertThat(page.locator("main .bones")).hasCount(0);
            });
        }
    }

    @Test
    void serverThatIsGoneLeavesNoBlankPage(House house) {
        try (Reader reader = house.reader().expectingTrouble()) {
            Page page = reader.page();
            page.route("**/api/**", Route::abort);
            reader.open("/overview");

            assertThat(page.locator(".state.wrong")).containsText("The server does not answer");
            assertThat(page.locator("nav.views a")).hasCount(6);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("");
        }
    }

    @Test
    void viewWhoseCodeIsGoneIsToldInItsPlace(House house) {
        try (Reader reader = house.reader().expectingTrouble()) {
            Page page = reader.open(Shown.SOURCES, "");
            page.route("**/assets/**", Route::abort);
            page.locator("nav.views").getByText("Register").click();

            assertThat(page.locator(".state.wrong")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")))
                    .isVisible();
        }
    }

    @Test
    void questionThatMeansNothingIsAnsweredInWords(House house) {
        try (Reader reader = house.reader().expectingTrouble()) {
            reader.open("/overview?proof=CHN+gossip+KAZ");

            assertThat(reader.sheet().locator(".state.wrong")).isVisible();
        }
    }
}
