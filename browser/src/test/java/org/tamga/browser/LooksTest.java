package org.tamga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view on a screen and on a phone, light and dark; pictures of all of them are left in {@code target/screenshots}. */
@ExtendWith(OpenHouse.class)
class LooksTest {

    static List<Shown> views(House house) throws IOException {
        return house.views();
    }

    @BeforeAll
    static void axeIsThere() {
        Assumptions.assumeTrue(
                Axe.isThere(), "axe-core is not installed in page/node_modules: build module page first");
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewOnAScreenKeepsNobodyOut(Shown view, House house) throws IOException {
        look(view, house, Reader.WIDE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewOnAPhoneFitsAndKeepsNobodyOut(Shown view, House house) throws IOException {
        look(view, house, Reader.PHONE);
    }

    private static void look(Shown view, House house, int width) throws IOException {
        try (Reader reader = house.reader()) {
            reader.isAt(width);
            reader.knows(Axe.source());
            reader.open(view, "");
            assertThat(reader.tooWide()).as("pixels to the right").isNotPositive();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String colours = scheme.name().toLowerCase(Locale.ROOT);
                reader.prefers(scheme);
                reader.picture("%s-%d-%s".formatted(view, width, colours));
                assertThat(Axe.findings(reader.page())).as("axe, %s", colours).isEmpty();
            }
            reader.sawNothingWrong();
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
                reader.pictureOfWindow("proof-" + width + "-light");
                assertThat(Axe.findings(reader.page())).isEmpty();
                reader.sawNothingWrong();
            }
        }
    }
}
