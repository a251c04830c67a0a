package org.tamga.trade.sdmx;

/**
 * A table of a service.
 *
 * @param agency who maintains it
 * @param id short, such as {@code DS-045409}
 * @param version such as {@code 1.0}
 * @param title for people; blank when none is known
 */
public record SdmxFlow(String agency, String id, String version, String title) {

    /** As SDMX writes it: {@code ESTAT,DS-045409,1.0}. */
    public String reference() {
        return agency + "," + id + "," + version;
    }
}
