package org.tamga.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * axe-core, which finds what people with disabilities stumble over. It is the one of the page's own lock file, and comes into a browser
 * before the page does, as the browser's tools do, so that the page's policy stays as it is.
 */
final class Axe {

    private static final Path SOURCE = Path.of("../page/node_modules/axe-core/axe.min.js");

    /** WCAG 2.0 to 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String RUN = """
            async rules => {
                const { violations, passes } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
                return passes.length === 0 ? ['axe looked at nothing'] : violations
                    .filter(v => ['serious', 'critical'].includes(v.impact))
                    .map(v => `${v.impact} ${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(', ')}`);
            }
            """;

    private Axe() {}

    /** Whether the page was built on this machine with its own tools. */
    static boolean isThere() {
        return Files.isReadable(SOURCE);
    }

    /** What a browser must know before the page comes. */
    static String source() throws IOException {
        return Files.readString(SOURCE);
    }

    /** What is serious or critical on a page; a line each. */
    static List<String> findings(Page page) {
        return page.evaluate(RUN, RULES) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of(Map.of("axe", "gave no list").toString());
    }
}
