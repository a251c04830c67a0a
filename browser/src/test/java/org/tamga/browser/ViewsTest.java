package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What everybody sees: views, languages, colours, addresses. */
@ExtendWith(OpenHouse.class)
class ViewsTest {

    @Test
    void everyViewComesWithoutComplaintInEnglish(House house) throws IOException {
        try (Reader reader = house.reader()) {
            for (Shown view : house.views()) {
                reader.open(view, "");
                assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
            }
        }
    }

    @Test
    void everyViewComesWithoutComplaintInRussian(House house) throws IOException {
        try (Reader reader = house.reader()) {
            for (Shown view : house.views()) {
                reader.open(view, "?lang=ru");
                assertThat(reader.page().locator("html")).hasAttribute("lang", "ru");
                assertThat(reader.page().locator("nav.views a[aria-current]")).hasText(Pattern.compile("^[А-Яа-я]+$"));
            }
        }
    }

    @Test
    void languageThatIsChosenStandsInTheAddressAndStays(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.OVERVIEW, "");
            page.getByLabel("Русский").check();

            assertThat(page).hasURL(Pattern.compile("[?&]lang=ru"));
            assertThat(page.locator("h1")).hasText("Что известно");
            page.locator("nav.views").getByText("Источники").click();
            assertThat(page).hasURL(Pattern.compile("/sources\\?lang=ru$"));
            assertThat(page.locator("h1")).hasText("Откуда это взято");
            page.reload();
            assertThat(page.locator("h1")).hasText("Откуда это взято");
        }
    }

    @Test
    void coloursAreThoseOfTheSystemUntilTheReaderChooses(House house) {
        try (Reader reader = house.reader()) {
            reader.prefers(ColorScheme.DARK);
            Page page = reader.open(Shown.REGISTER, "");
            String dark = paper(page);
            page.getByLabel("Colours").selectOption("light");
            String light = paper(page);

            assertThat(dark).isNotEqualTo(light);
            page.reload();
            reader.awaitAll(Shown.REGISTER);
            assertThat(paper(page)).isEqualTo(light);
            page.getByLabel("Colours").selectOption("system");
            assertThat(paper(page)).isEqualTo(dark);
        }
    }

    private static String paper(Page page) {
        return String.valueOf(page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void proofThatStandsInAnAddressOpensForWhoeverGetsIt(House house) {
        try (Reader giver = house.reader();
                Reader taker = house.reader()) {
            Page page = giver.open(Shown.OVERVIEW, "");
            page.locator("section:has(#amounts) table a").first().click();
            assertThat(giver.sheet()).isVisible();
            String heading = giver.sheet().locator(".proofof").innerText();
            String address = page.url();

            taker.page().navigate(address);
            assertThat(taker.sheet().locator(".proofof")).hasText(heading);
            assertThat(taker.sheet().locator(".figures li").first()).isVisible();
        }
    }

    @Test
    void goingBackShutsTheProofAndThenLeadsToTheViewBefore(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.SOURCES, "");
            page.locator("nav.views").getByText("Overview").click();
            page.locator("section:has(#amounts) table a").first().click();
            assertThat(reader.sheet()).isVisible();

            page.goBack();
            assertThat(reader.sheet()).isHidden();
            page.goBack();
            assertThat(page.locator("h1")).hasText("Where it comes from");
        }
    }

    @Test
    void addressWhereNothingStandsSaysSo(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open("/nowhere");

            assertThat(page.locator("h1")).hasText("There is no such page");
            assertThat(page.locator("nav.views a")).hasCount(6);
        }
    }

    @Test
    void registerIsSearchedAndNarrowedToAKind(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.REGISTER, "");
            Locator entries = page.locator(".register > li");
            int all = entries.count();

            page.getByLabel("Search").fill("railway");
            assertThat(entries).hasCount(1);
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("1 entry")))
                    .isVisible();
            assertThat(page).hasURL(Pattern.compile("[?&]q=railway"));
            page.getByLabel("Search").fill("");
            assertThat(entries).hasCount(all);
            page.getByLabel("Kind").selectOption("event");
            assertThat(entries).hasCount(2);
        }
    }

    @Test
    void everySourceThatIsListedLeadsToAPageOfItsOwn(House house) {
        try (Reader reader = house.reader()) {
            for (String kind : List.of("publication", "document", "lake")) {
                Page page = reader.open(Shown.SOURCES, "?kind=" + kind);
                page.locator(".sourcetable tbody a").first().click();
                assertThat(page.locator("h1")).not().hasText("Where it comes from");
                assertThat(page.locator(".state.wrong")).hasCount(0);
                assertThat(page.locator("main .bones")).hasCount(0);
            }
        }
    }
}
