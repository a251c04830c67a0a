package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.core.Interval;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;

class FindingTextTest {

    private static final String NOT_SHARP =
            "              (from nearby figures; all figures together may allow less)\n";

    @TempDir
    private Path folder;

    private Case theCase;

    @BeforeEach
    void read() throws Exception {
        CommandRun.writeSmallCase(folder);
        theCase = CaseFolder.read(folder);
    }

    @Test
    void boundsThatAreNotSharpSaySo() {
        assertThat(text(false)).contains("  possible    1 to 2 bn USD\n" + NOT_SHARP);
        assertThat(text(true)).contains("  possible    1 to 2 bn USD\n").doesNotContain("nearby");
    }

    private String text(boolean sharp) {
        Figure claim = theCase.figures().getFirst();
        Bounds bounds = new Bounds(
                Interval.parse("[1000000000, 2000000000]"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                /* published= */ true,
                sharp);
        Finding finding = new Finding(claim, claim.statement(), Verdict.OPEN, bounds, List.of(), Optional.empty());
        StringWriter written = new StringWriter();
        Page page = new Page(Style.PLAIN, new PrintWriter(written));
        new FindingText(theCase, new Citations()).print(page, finding);
        return written.toString();
    }
}
