package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers see when an answer does not come. */
@ExtendWith(OpenHouse.class)
class FailuresTest {

    private static final String SAID =
            "{\"error\":{\"status\":500,\"message\":\"something broke inside\",\"details\":[]}}";

    @ParameterizedTest
    @CsvSource({
        "/overview,overview",
        "/claims,documents",
        "/trade,trade",
        "/register,register",
        "/sources,sources",
        "/sources/s2,sources/s2"
    })
    void answerThatBrokeIsToldInItsPlaceAndCanBeAskedForAgain(String address, String broken, House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.page();
            page.route(
                    "**/api/v1/" + broken + "?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(500)
                            .setContentType("application/json")
                            .setBody(SAID)));
            reader.open(address);

            assertThat(page.locator(".state.wrong")).containsText("something broke inside");
            assertThat(page.locator("nav.views a")).hasCount(5);
            page.unroute("**/api/v1/" + broken + "?*");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                    .click();
            assertThat(page.locator(".state.wrong")).hasCount(0);
            assertThat(page.locator("main .bones")).hasCount(0);
        }
    }

    @Test
    void serverThatIsGoneLeavesNoBlankPage(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.page();
            page.route("**/api/**", Route::abort);
            reader.open("/overview");

            assertThat(page.locator(".state.wrong")).containsText("The server does not answer");
            assertThat(page.locator("nav.views a")).hasCount(5);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("");
        }
    }

    @Test
    void viewWhoseCodeIsGoneIsToldInItsPlace(House house) {
        try (Reader reader = house.reader()) {
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
        try (Reader reader = house.reader()) {
            reader.open("/overview?proof=CHN+gossip+KAZ");

            assertThat(reader.sheet().locator(".state.wrong")).isVisible();
        }
    }
}
