package org.tamga.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that readers bring: dropped, chosen, pasted, saved. */
@ExtendWith(OpenHouse.class)
class DocumentsTest {

    private static final String REVIEW = MadeUpCase.text("astana-review.md");
    private static final String WRONG =
            "In 2025 trade between China and Kazakhstan was $9.9 billion, according to Chinese customs.";

    @Test
    void droppedFileIsCheckedAndTheProofOfARefutedClaimNamesItsFigures(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "");
            drop(page, "review.md", REVIEW);

            Locator refuted = page.locator(".paper .claim.REFUTED").first();
            assertThat(refuted).containsText("about 80 billion dollars");
            assertThat(page).hasURL(Pattern.compile("/claims/checked"));
            refuted.click();

            Locator sheet = reader.sheet();
            assertThat(sheet.locator(".verdict")).containsText("refuted");
            assertThat(sheet.locator("blockquote mark")).hasText("about 80 billion dollars");
            Locator line = sheet.getByRole(AriaRole.IMG);
            assertThat(line).hasAttribute("aria-label", Pattern.compile("at least 87\\.85 and at most 106\\.\\d+"));
            assertThat(line.locator("rect.band.allowed")).isVisible();
            assertThat(line.locator("rect.band.claimed")).isVisible();
            Locator figures = sheet.locator(".figures > li");
            assertThat(figures.first().locator(".sourceline a").first())
                    .hasAttribute("href", Pattern.compile("^https?://"));
            assertThat(figures.filter(containing("F081")).first()).containsText("39.8 billion USD");
        }
    }

    @Test
    void multipliersOtherThanOneStandBesideTheirFigures(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open("/overview?proof=growth+of+CHN+turnover+KAZ+2024+USD+against+2023");

            assertThat(reader.sheet()
                            .locator(".figures .figurehead b")
                            .filter(containing(" × "))
                            .first())
                    .isVisible();
            assertThat(page.locator("dialog .proofof"))
                    .hasText("China – Kazakhstan: growth of turnover, 2024 over 2023, in US dollars");
        }
    }

    @Test
    void claimAboutACorridorSaysWhatTheNetworkNeeds(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "");
            paste(page, "The railway will bring Kyrgyzstan about 200 million dollars a year from transit.");
            page.locator(".paper .claim").first().click();

            Locator sheet = reader.sheet();
            assertThat(sheet.locator("h3").filter(containing("What the network of the case says")))
                    .isVisible();
            sheet.getByText("Look at it among the corridors").click();
            assertThat(page).hasURL(Pattern.compile("/corridors\\?scenario=cku-opens"));
        }
    }

    @Test
    void chosenFileInRussianIsChecked(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "?lang=ru");
            FileChooser chooser = page.waitForFileChooser(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Выбрать файл…"))
                            .click());
            chooser.setFiles(new FilePayload(
                    "obzor.md", "text/markdown", MadeUpCase.text("obzor.md").getBytes(StandardCharsets.UTF_8)));

            assertThat(page.locator("h1")).hasText("Торговля Китая с Центральной Азией: обзор");
            assertThat(page.locator(".paper")).hasAttribute("lang", "ru");
            assertThat(page.locator(".paper .claim.REFUTED")).containsText("около 80 млрд долларов");
        }
    }

    @Test
    void pastedTextIsMarkedAsNoPartOfTheCaseAndIsGoneAfterwards(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "");
            int before = page.locator(".documents > li").count();
            paste(page, "In 2024 trade between China and Kazakhstan was $43.8 billion.");

            assertThat(page.locator(".claim.PROVEN")).containsText("$43.8 billion");
            assertThat(page.getByRole(AriaRole.NOTE)).containsText("Not part of the case until saved");
            assertThat(page.getByRole(AriaRole.NOTE)).containsText("started without --edit");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Save into the case")))
                    .hasCount(0);
            page.reload();
            reader.awaitAll(Shown.CLAIMS);
            assertThat(page.locator(".documents > li")).hasCount(before);
        }
    }

    @Test
    void textThatIsSavedIsInTheListAndItsEntriesInTheRegister(House house) {
        try (Reader editor = house.editor()) {
            Page page = editor.open("/claims");
            assertThat(page.getByText("The case has no documents yet.")).isVisible();
            paste(page, WRONG + " The second China–Central Asia summit was held on June 16-18, 2025 in Astana.");
            assertThat(page.locator(".claim.REFUTED")).containsText("$9.9 billion");
            page.getByRole(AriaRole.BUTTON, named("Save into the case")).click();

            assertThat(page).hasURL(Pattern.compile("/claims/text-\\w+$"));
            assertThat(page.getByRole(AriaRole.NOTE)).hasCount(0);
            page.getByRole(AriaRole.LINK, named("← All documents")).click();
            assertThat(page.locator(".documents > li")).hasCount(1);
            assertThat(page.locator(".documents > li .verdict.REFUTED")).containsText("1");
            page.locator("nav.views").getByText("Register").click();
            assertThat(page.locator(".register > li")).containsText("Second China–Central Asia summit, Astana");
        }
    }

    @Test
    void fileThatIsNoDocumentIsToldInWordsAndTheViewStays(House house) {
        try (Reader reader = house.reader().expectingTrouble()) {
            Page page = reader.open(Shown.CLAIMS, "");
            drop(page, "broken.pdf", "%PDF-1");

            assertThat(page.locator(".state.wrong")).containsText("damaged PDF");
            assertThat(page.locator("#paste")).isVisible();
        }
    }

    @Test
    void documentsThatCannotBeReadAreNamed(House house) {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "");
            page.getByText("1 file of the case cannot be read").click();

            assertThat(page.getByText("broken.pdf").first()).isVisible();
        }
    }

    /** A file made in the page and dropped on it, as a person's hand would. */
    private static void drop(Page page, String name, String text) {
        JSHandle carried = page.evaluateHandle("""
                ({ name, text }) => {
                    const carried = new DataTransfer();
                    carried.items.add(new File([text], name));
                    return carried;
                }""", Map.of("name", name, "text", text));
        Locator main = page.locator("main");
        main.dispatchEvent("dragenter", Map.of("dataTransfer", carried));
        assertThat(page.getByText("Drop the file to check it")).isVisible();
        main.dispatchEvent("dragover", Map.of("dataTransfer", carried));
        main.dispatchEvent("drop", Map.of("dataTransfer", carried));
    }

    private static void paste(Page page, String text) {
        page.getByLabel("Text to check").fill(text);
        page.getByRole(AriaRole.BUTTON, named("Check").setExact(true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
