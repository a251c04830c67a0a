package org.tamga.brief;

import java.util.Locale;
import java.util.Optional;

/** What a briefing can be written as. */
public enum BriefingFormat {
    /** One page that opens offline. */
    HTML,
    /** A4, for printing and reading. */
    PDF,
    /** The numbers as a workbook, a sheet for each section. */
    XLSX,
    /** The numbers as one table. */
    CSV;

    /** How names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the ending of a file's name tells, when it tells one. */
    public static Optional<BriefingFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".htm")) {
            return Optional.of(HTML);
        }
        for (BriefingFormat format : values()) {
            if (name.endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
