package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a mouse. */
@ExtendWith(OpenHouse.class)
class KeyboardTest {

    @Test
    void firstTabOffersToSkipToTheContent(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.OVERVIEW, "");
            page.keyboard().press("Tab");
            Locator skip = page.getByText("Skip to the content");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            page.keyboard().press("Enter");

            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus")).hasCount(1);
        }
    }

    @Test
    void viewsAreReachedByTabAndEnter(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.OVERVIEW, "");
            tabTo(page, page.locator("nav.views").getByText("Sources"));
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Where it comes from");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void proofIsOpenedAndEscapeGivesTheFocusBack(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.OVERVIEW, "");
            Locator number = page.locator("section:has(#amounts) tbody a").first();
            tabTo(page, number);
            page.keyboard().press("Enter");
            assertThat(reader.sheet()).isVisible();
            assertThat(reader.sheet().locator(".figures li").first()).isVisible();
            assertThat(page.locator("dialog :focus")).hasCount(1);
            page.keyboard().press("Escape");

            assertThat(reader.sheet()).isHidden();
            assertThat(number).isFocused();
            assertThat(page).not().hasURL(Pattern.compile("proof="));
        }
    }

    @Test
    void claimIsOpenedAndTheNextOneFollows(House house) throws Exception {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.document(house.document("astana-review")), "");
            Locator first = page.locator(".paper .claim").first();
            tabTo(page, first);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("claim=c1$"));
            tabTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next claim")));
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("claim=c2$"));
            assertThat(page.locator("dialog blockquote mark")).hasText("$43.8 billion");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).hasCount(0);
            assertThat(page.locator("#claim-c2")).isFocused();
        }
    }

    /** Presses Tab until something has the focus; a person would give up, too, after so many. */
    private static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int i = 0; i < 120 && !Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }
}
