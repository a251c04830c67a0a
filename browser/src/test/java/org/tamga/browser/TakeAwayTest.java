package org.tamga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page hands out. */
@ExtendWith(OpenHouse.class)
class TakeAwayTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void everyTableIsHandedOutAsCsv(House house) throws IOException {
        for (String csv : all("CSV", house)) {
            assertThat(csv).startsWith("\ufeff");
            assertThat(csv.lines().count()).as(csv).isGreaterThan(1);
        }
    }

    @Test
    void everyTableIsHandedOutAsJson(House house) throws IOException {
        for (String text : all("JSON", house)) {
            JsonNode json = JsonMapper.shared().readTree(text);
            assertThat(json.isContainer() && !json.isEmpty()).as(text).isTrue();
        }
    }

    /** All that is handed out in a format: one format at a time, because Chromium drops the eleventh download of a second. */
    private static List<String> all(String format, House house) throws IOException {
        try (Reader reader = house.reader()) {
            List<String> taken = new ArrayList<>();
            for (Shown view : house.views()) {
                Page page = reader.open(view, "");
                PlaywrightAssertions.assertThat(buttons(page, format)).not().hasCount(0);
                for (Locator button : buttons(page, format).all()) {
                    taken.add(text(taken(page, button)));
                }
            }
            return taken;
        }
    }

    @Test
    void chartsOfTheOverviewAreHandedOutAsPictures(House house) throws IOException {
        picturesOf(house, Shown.OVERVIEW, 2);
    }

    @Test
    void chartsOfTradeAreHandedOutAsPictures(House house) throws IOException {
        picturesOf(house, Shown.TRADE, 3);
    }

    @Test
    void chartsOfCorridorsAreHandedOutAsPictures(House house) throws IOException {
        picturesOf(house, Shown.CORRIDORS, 2);
    }

    private static void picturesOf(House house, Shown view, int charts) throws IOException {
        try (Reader reader = house.reader()) {
            Page page = reader.open(view, "");
            assertThat(buttons(page, "SVG").all()).hasSize(charts);
            for (Locator button : buttons(page, "SVG").all()) {
                assertThat(text(taken(page, button)))
                        .startsWith("<svg")
                        .endsWith("</svg>")
                        .contains("<text");
            }
            for (Locator button : buttons(page, "PNG").all()) {
                byte[] picture = bytes(taken(page, button));
                assertThat(picture).startsWith(PNG).hasSizeGreaterThan(5_000);
            }
        }
    }

    @Test
    void textThatASpreadsheetWouldRunIsDefused(House house) throws IOException {
        try (Reader reader = house.reader()) {
            Page page = reader.open(Shown.CLAIMS, "");
            page.getByLabel("Text to check")
                    .fill("=HYPERLINK(\"x\") In 2024 trade between China and Kazakhstan was $43.8 billion.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Check").setExact(true))
                    .click();
            PlaywrightAssertions.assertThat(page.locator(".claim.PROVEN")).isVisible();
            String csv = text(taken(page, buttons(page, "CSV").first()));

            assertThat(csv).contains("\"'=HYPERLINK(").doesNotContain(",=", "\"=");
        }
    }

    @Test
    void proofIsHandedOutWithItsMultipliers(House house) throws IOException {
        try (Reader reader = house.reader()) {
            Page page = reader.open("/overview?proof=CHN+turnover+KAZ+2024+USD");
            PlaywrightAssertions.assertThat(
                            reader.sheet().locator(".figures li").first())
                    .isVisible();
            String csv = text(taken(
                    page,
                    reader.sheet()
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("CSV of: Proof"))));

            assertThat(csv).contains("end,figure,multiplier").contains("lower,F025,1,43.82 billion USD");
        }
    }

    private static Locator buttons(Page page, String format) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(format + " of: "));
    }

    private static Download taken(Page page, Locator button) {
        return page.waitForDownload(button::click);
    }

    private static String text(Download download) throws IOException {
        return new String(bytes(download), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }
}
