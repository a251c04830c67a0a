package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register on a map. */
@ExtendWith(OpenHouse.class)
class MapTest {

    @Test
    void entryThatIsKnownToBeSomewhereHasAMarkThatLeadsToIt(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.page();
            page.route("**/api/v1/register?*", MapTest::withTashkent);
            reader.open(Shown.REGISTER, "");
            page.getByText("Show the map (1)").click();

            Locator mark = page.locator(".mapmark");
            assertThat(mark).containsText("Tashkent");
            assertThat(page).hasURL(Pattern.compile("[?&]map=1"));
            mark.click();
            page.locator(".placecard").getByText("Forum of regions in Tashkent").click();
            assertThat(page.locator("#entry-forum-in-tashkent")).isFocused();
        }
    }

    /** The server's answer, in which it is known of one entry alone where it is. */
    private static void withTashkent(Route route) {
        APIResponse answer = route.fetch();
        JsonNode register = JsonMapper.shared().readTree(answer.body());
        for (JsonNode entry : register.get("entries")) {
            if (entry instanceof ObjectNode told) {
                ArrayNode places = told.putArray("places");
                if (told.get("id").asString().equals("forum-in-tashkent")) {
                    places.addObject().put("name", "Tashkent").put("lat", 41.26).put("lon", 69.22);
                }
            }
        }
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(register.toString()));
    }
}
