package org.tamga.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;

/** Cases of a few rows, written to a folder and read from there. */
final class SmallCases {

    static final String HEADER =
            "id,authority,reporter,partners,flow,window,relation,value,scale,unit,publisher,published,url,note\n";

    private SmallCases() {}

    static Ledger ledger(Path folder, String yaml, String figures) throws IOException, CaseException {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("case.yaml"), yaml);
        Files.writeString(folder.resolve("figures/figures.csv"), HEADER + figures);
        return Ledger.of(CaseFolder.read(folder));
    }
}
