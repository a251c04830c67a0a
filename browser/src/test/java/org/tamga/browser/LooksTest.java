package org.tamga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view on a screen and on a phone, light and dark; pictures of them by day are left in {@code target/screenshots}. */
@ExtendWith(OpenHouse.class)
class LooksTest {

    @BeforeAll
    static void axeIsThere() {
        Assumptions.assumeTrue(
                Axe.isThere(), "axe-core is not installed in page/node_modules: build module page first");
    }

    @Test
    void viewsOnAScreenKeepNobodyOut(House house) throws IOException {
        look(house, Reader.WIDE);
    }

    @Test
    void viewsOnAPhoneFitAndKeepNobodyOut(House house) throws IOException {
        look(house, Reader.PHONE);
    }

    private static void look(House house, int width) throws IOException {
        try (Reader reader = house.reader()) {
            reader.isAt(width);
            reader.knows(Axe.source());
            for (Shown view : house.views()) {
                reader.open(view, "");
                reader.picture("%s-%d".formatted(view, width));
                assertThat(reader.tooWide()).as("%s: pixels to the right", view).isNotPositive();
                assertThat(Axe.findings(reader.page()))
                        .as("%s: axe, light", view)
                        .isEmpty();
                reader.prefers(ColorScheme.DARK);
                assertThat(Axe.findings(reader.page()))
                        .as("%s: axe, dark", view)
                        .isEmpty();
                reader.prefers(ColorScheme.LIGHT);
            }
        }
    }

    @Test
    void openProofKeepsNobodyOut(House house) throws IOException {
        for (int width : List.of(Reader.WIDE, Reader.PHONE)) {
            try (Reader reader = house.reader()) {
                reader.isAt(width);
                reader.knows(Axe.source());
                reader.open("/claims/" + house.document("astana-review") + "?claim=c1");
                PlaywrightAssertions.assertThat(
                                reader.sheet().locator(".figures > li").first())
                        .isVisible();
                reader.pictureOfWindow("proof-" + width);
                assertThat(Axe.findings(reader.page())).isEmpty();
            }
        }
    }
}
