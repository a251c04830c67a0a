package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Trade by product, over the made-up lake. */
@ExtendWith(OpenHouse.class)
class TradeTest {

    @Test
    void productIsFoundByKeyboardAndBothSidesOfItsTradeAreShown(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            Locator search = box(page, "Product");
            search.focus();
            page.keyboard().type("copper");
            assertThat(found(page)).hasCount(1);
            assertThat(search).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("[?&]product=HS%3A74"));
            assertThat(search).hasAttribute("aria-expanded", "false");
            Locator series = part(page, "series");
            assertThat(series.locator("figcaption")).containsText("Trade of Kazakhstan and China: 74 Copper");
            series.locator("summary").first().click();
            assertThat(series.locator("thead th")).hasText(new String[] {
                "Year", "Kazakhstan: exports", "Kazakhstan: imports", "China: exports", "China: imports"
            });
            assertThat(series.locator("tbody tr")).hasCount(MadeUpTrade.LAST_YEAR - MadeUpTrade.FIRST_YEAR + 1);
            assertThat(series.locator("tbody tr").last().locator("td").first())
                    .hasText(Pattern.compile("^\\d+\\.\\d+$"));
            reader.awaitAll(Shown.TRADE);
        }
    }

    @Test
    void codeWithoutANameOfItsOwnCanBeAskedFor(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            box(page, "Product").fill("270900");
            found(page).first().click();

            assertThat(part(page, "series").locator("figcaption")).containsText("270900 Fuels and oils");
            assertThat(part(page, "series").locator("canvas")).isVisible();
        }
    }

    @Test
    void escapeLeavesTheProductAsItWas(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            Locator search = box(page, "Product");
            search.fill("copper");
            assertThat(found(page)).hasCount(1);
            search.press("Escape");

            assertThat(found(page)).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("\\?reporter=KAZ&partner=CHN$"));
        }
    }

    @Test
    void goodsThatAreDeclaredTooLowLeadTheRankingOfGaps(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            Locator first = part(page, "mirror").locator("tbody tr").first();

            assertThat(first.locator("th")).hasText("640399 Footwear");
            assertThat(first).containsText("declared too low");
            assertThat(first.locator("td").first()).hasText("China");
        }
    }

    @Test
    void partnerOfTheTableBecomesTheOtherSide(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            part(page, "partners").getByText("Russia").click();

            assertThat(page).hasURL(Pattern.compile("[?&]partner=RUS"));
            assertThat(part(page, "series").locator("figcaption")).containsText("Trade of Kazakhstan and Russia");
            assertThat(box(page, "Partner")).hasValue("RUS");
        }
    }

    @Test
    void fileThatAMeasureIsFromHasItsPage(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.TRADE, "?reporter=KAZ&partner=CHN");
            Locator partners = part(page, "partners");
            partners.getByText("How this is measured").click();
            partners.getByText("made-up-years.csv").click();

            assertThat(page.locator("h1")).hasText("made-up-years.csv");
            assertThat(page.locator(".facts")).containsText(Pattern.compile("SHA-256[0-9a-f]{64}"));
        }
    }

    @Test
    void caseWithoutALakeSaysHowToFillOne(House house) {
        try (Reader editor = house.editor()) {
            Page page = editor.open("/trade");

            assertThat(page.getByText("tamga import FILE…")).isVisible();
        }
    }

    private static Locator box(Page page, String name) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name));
    }

    /** What the search for products offers. */
    private static Locator found(Page page) {
        return page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    }

    private static Locator part(Page page, String id) {
        return page.locator("section:has(> .partline #" + id + ")");
    }
}
