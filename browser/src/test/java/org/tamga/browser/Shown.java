package org.tamga.browser;

import java.util.List;

/**
 * What the page shows at an address.
 *
 * @param parts selectors of what stands there when all has come, the last parts of it
 */
record Shown(String name, String address, List<String> parts) {

    static final Shown OVERVIEW = new Shown(
            "overview", "/overview", List.of("#amounts", "#growth", "#shares", ".latest li", ".conflicts li"));
    static final Shown CLAIMS = new Shown("claims", "/claims", List.of("#paste", ".documents li"));
    static final Shown TRADE = new Shown(
            "trade",
            "/trade",
            List.of(
                    "section:has(#series) canvas",
                    "section:has(#structure) canvas",
                    "section:has(#concentration) canvas",
                    "section:has(#partners) tbody tr",
                    "section:has(#mirror)",
                    "section:has(#held) tbody tr"));
    static final Shown CORRIDORS = new Shown(
            "corridors",
            "/corridors",
            List.of(
                    ".totals dl",
                    "section:has(#map) .flowmap",
                    "section:has(#ways) tbody tr",
                    "section:has(#countries) tbody tr",
                    "section:has(#dependence) tbody tr",
                    "section:has(#corridorclaims) tbody tr",
                    "section:has(#fit) tbody tr"));
    static final Shown REGISTER = new Shown("register", "/register", List.of(".register > li"));
    static final Shown SOURCES = new Shown("sources", "/sources", List.of(".sourcetable tbody tr"));
    static final Shown SOURCE = new Shown("source", "/sources/s2", List.of("section:has(#rests) tbody tr"));

    /** A document of the case, by its id. */
    static Shown document(String id) {
        return new Shown("document", "/claims/" + id, List.of(".paper .claim", ".margin li"));
    }

    @Override
    public String toString() {
        return name;
    }
}
