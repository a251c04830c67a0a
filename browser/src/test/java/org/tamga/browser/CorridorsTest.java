package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The transport network: scenarios, sliders, the map and its links. */
@ExtendWith(OpenHouse.class)
class CorridorsTest {

    private static final Path TIMES = Path.of("target/corridors.md");
    private static final String RAILWAY = "?scenario=cku-opens";
    private static final String LINK = "rail-torugart-kgz-makmal";

    /** Turns a slider as a hand does, and says after how many milliseconds a text is another. */
    private static final String TURN = """
            ([name, value, watched]) => new Promise(resolve => {
                const slider = [...document.querySelectorAll('.turn')].find(t => t.textContent.includes(name)).querySelector('input');
                const text = () => document.querySelector(watched).textContent;
                const before = text();
                const begun = performance.now();
                const look = () => text() === before ? requestAnimationFrame(look) : resolve(performance.now() - begun);
                slider.value = value;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                look();
            })
            """;

    @Test
    void scenarioThatIsChosenBringsANewWay(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, "");
            assertThat(way(page, "cku")).hasCount(0);
            page.getByLabel("Scenario").selectOption("cku-opens");

            assertThat(way(page, "cku")).containsText("China–Kyrgyzstan–Uzbekistan railway");
            assertThat(way(page, "cku")).containsText("new");
            assertThat(page).hasURL(Pattern.compile("[?&]scenario=cku-opens"));
            assertThat(page.locator("section:has(#countries) svg text").first()).isVisible();
        }
    }

    @Test
    void feesThatAreTurnedChangeWhatCountriesEarn(House house) throws IOException {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, RAILWAY);
            Locator earned = page.locator("tr[data-country=KGZ]");
            String before = earned.textContent();
            List<String> lines = List.of("1.4", "0.7", "2").stream()
                    .map(fees -> "| fees × %s | %.0f ms |"
                            .formatted(fees, turned(page, "Border fees", fees, "tr[data-country=KGZ]")))
                    .toList();
            Files.writeString(
                    TIMES, "| turned | new numbers after |\n| --- | --- |\n" + String.join("\n", lines) + "\n");

            assertThat(earned).not().hasText(before);
            assertThat(page).hasURL(Pattern.compile("[?&]fees=2(&|$)"));
            page.getByText("Turn all back").click();
            assertThat(earned).hasText(before);
        }
    }

    private static double turned(Page page, String name, String value, String watched) {
        return ((Number) page.evaluate(TURN, List.of(name, value, watched))).doubleValue();
    }

    @Test
    void addressGivesTheSameToWhoeverGetsIt(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(
                    Shown.CORRIDORS,
                    RAILWAY + "&border_hours=0.5&demand=1.2&year=2030&method=equilibrium&show=used&country=UZB");

            assertThat(slider(page, "Hours at borders")).hasValue("0.5");
            assertThat(slider(page, "Freight to carry")).hasValue("1.2");
            assertThat(page.getByLabel("the cheapest alone")).isChecked();
            assertThat(page.getByLabel("Capacity used")).isChecked();
            assertThat(page.locator("section:has(#dependence) select")).hasValue("UZB");
        }
    }

    @Test
    void whatIsThereStaysWhileTheNextIsOnItsWay(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, "");
            List<Route> held = new ArrayList<>();
            page.route("**/corridors/flows?*", held::add);
            page.getByLabel("Scenario").selectOption("suez-closed");
            assertThat(page.locator("main [aria-busy=true]")).hasCount(1);
            assertThat(way(page, "sea-suez")).isVisible();

            held.forEach(Route::resume);
            page.unroute("**/corridors/flows?*");
            assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
            assertThat(way(page, "sea-suez")).containsText("−100");
        }
    }

    @Test
    void languageIsSwitchedWithTheScenario(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, RAILWAY);
            page.getByLabel("Русский").check();

            assertThat(page.locator("h1")).hasText("Как едут грузы и что это изменит");
            assertThat(way(page, "cku")).containsText("Железная дорога Китай");
            assertThat(page.getByLabel("Сценарий")).hasValue("cku-opens");
        }
    }

    @Test
    void linkThatIsChosenHasACardWithItsSources(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, RAILWAY);
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Link"))
                    .selectOption(LINK);
            Locator card = page.locator(".linkcard");

            assertThat(card).containsText("160 km");
            assertThat(card).containsText("being built, 2030");
            assertThat(card.locator(".references a").first()).hasAttribute("href", Pattern.compile("^https?://"));
            assertThat(page).hasURL(Pattern.compile("[?&]link=" + LINK));
            card.getByText("Close").click();
            assertThat(card).hasCount(0);
        }
    }

    @Test
    void crossingsAreWalkedByKeyboard(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, "");
            Locator stepper = page.locator(".stepper");
            page.locator(".flowmap").scrollIntoViewIfNeeded();
            assertThat(stepper).hasAttribute("aria-label", Pattern.compile("hours at the border"));
            stepper.focus();
            String first = stepper.getAttribute("aria-label");
            page.keyboard().press("ArrowRight");
            assertThat(stepper).not().hasAttribute("aria-label", first);
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("[?&]link="));
            assertThat(page.locator(".linkcard")).containsText("Border, to");
        }
    }

    @Test
    void flowsAreHandedOutForMaps(House house) throws IOException {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CORRIDORS, RAILWAY);
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("GeoJSON of: "))
                            .click());
            JsonNode map = JsonMapper.shared().readTree(Files.readString(download.path()));

            assertThat(download.suggestedFilename()).endsWith(".geojson");
            assertThat(map.get("features")).hasSizeGreaterThan(500);
        }
    }

    @Test
    void caseWithoutANetworkSaysWhatIsMissing(House house) {
        try (Reader editor = house.editor()) {
            Page page = editor.open("/corridors");

            assertThat(page.getByText("The case has no transport network yet")).isVisible();
        }
    }

    @Test
    void mapAndCardKeepNobodyOut(House house) throws IOException {
        Assumptions.assumeTrue(Axe.isThere(), "axe-core is not installed in page/node_modules");
        for (int width : List.of(Reader.WIDE, Reader.PHONE)) {
            try (Reader reader = house.reader()) {
                reader.isAt(width);
                reader.knows(Axe.source());
                Page page = reader.open(Shown.CORRIDORS, RAILWAY + "&link=" + LINK);
                for (String shown : List.of("Flows", "Change", "Capacity used")) {
                    page.getByLabel(shown, new Page.GetByLabelOptions().setExact(true))
                            .check();
                    page.locator(".mapcontrols").evaluate("e => e.scrollIntoView()");
                    assertThat(page.locator(".flowmap canvas")).isVisible();
                    assertThat(page.locator(".placename").first()).isVisible();
                    assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
                    reader.pictureOfWindow("corridors-map-%s-%d".formatted(shown.split(" ")[0], width));
                }
                assertThat(Axe.findings(page)).isEmpty();
                reader.prefers(ColorScheme.DARK);
                reader.pictureOfWindow("corridors-map-dark-" + width);
                assertThat(Axe.findings(page)).isEmpty();
                assertThat(reader.tooWide()).isNotPositive();
            }
        }
    }

    private static Locator slider(Page page, String name) {
        return page.locator(".turn", new Page.LocatorOptions().setHasText(name)).locator("input");
    }

    private static Locator way(Page page, String corridor) {
        return page.locator("tr[data-corridor=" + corridor + "]");
    }
}
