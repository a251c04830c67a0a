package org.tamga.brief.page;

/**
 * A stretch of running text.
 *
 * @param text what it says
 * @param href where it leads: an anchor of the page; empty for plain text
 */
public record Part(String text, String href) {

    public static Part of(String text) {
        return new Part(text, "");
    }

    public boolean isLink() {
        return !href.isEmpty();
    }
}
