package org.tamga.app.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tamga.core.PlainText;
import org.tamga.core.folder.CaseException;
import org.tamga.register.RegisterException;
import org.tamga.trade.TradeException;

/** What is wrong in the files of a case, in lines for people. */
public final class CaseFaults {

    private CaseFaults() {}

    /**
     * A line for each fault, {@code FILE:ROW:COLUMN: what was found and what would be right}; none when it is no fault of files. Files of the
     * case are named from its folder on: where that lies is nobody's business who reads from elsewhere.
     */
    public static List<String> lines(Exception e, Path caseFolder) {
        String within = caseFolder + caseFolder.getFileSystem().getSeparator();
        return lines(e).stream()
                .map(line -> line.replace(within, "").replace(caseFolder.toString(), "the case's folder"))
                .toList();
    }

    /** The same with files as they were named. */
    public static List<String> lines(Exception e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case CaseException wrong -> plain(message, "");
            case RegisterException wrong -> plain(message, "register/");
            case TradeException wrong -> plain(message, "");
            case IOException wrong -> List.of("cannot be read: " + PlainText.line(message));
            default -> List.of();
        };
    }

    private static List<String> plain(String message, String folder) {
        return message.lines().map(line -> folder + PlainText.line(line)).toList();
    }
}
