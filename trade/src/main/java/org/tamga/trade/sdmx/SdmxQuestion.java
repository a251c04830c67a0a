package org.tamga.trade.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.tamga.core.Window;

/**
 * What is asked for.
 *
 * @param source of whom
 * @param flow its id, or {@code AGENCY,ID,VERSION} where several agencies have one of that id
 * @param key which series
 * @param window whose observations; all there are when it is empty
 */
public record SdmxQuestion(SdmxSource source, String flow, SdmxKey key, Optional<Window> window) {

    private static final int LONGEST_NAME = 80;

    /** A name for files, from which a person sees what is in them; no two questions have the same. */
    public String name() {
        String spoken = String.join("-", source.name(), flow, key.toString())
                + window.map(w -> "-" + w).orElse("");
        String safe = spoken.replaceAll("[^A-Za-z0-9_+.-]", "_");
        String all = source.address() + "\n" + source.dialect() + "\n" + spoken;
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME))
                + "-"
                + HexFormat.of()
                        .formatHex(Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 8);
    }
}
