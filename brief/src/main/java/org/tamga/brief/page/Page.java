package org.tamga.brief.page;

import java.util.List;
import java.util.Map;
import org.tamga.brief.chart.Drawing;

/**
 * The whole briefing.
 *
 * @param language BCP 47 tag
 * @param title name of the case in that language
 * @param name short name of the case
 * @param subtitle authority and partners that it is about
 * @param labels fixed texts of the page by key
 * @param summary sentences
 * @param turnover charts and tables of amounts
 * @param growth tables of growth, and what is said about them
 * @param border both sides of the border
 * @param contradictions figures that cannot all be true
 * @param documents what became of the claims of documents; empty when there are none
 * @param register what documents brought
 * @param unbound figures that bind nothing because their unit is not stated
 * @param unknown what is not known
 * @param notes proofs
 * @param sources sources
 */
public record Page(
        String language,
        String title,
        String name,
        String subtitle,
        Map<String, String> labels,
        List<List<Part>> summary,
        Amounts turnover,
        Growth growth,
        Border border,
        List<Contradiction> contradictions,
        List<DocumentClaims> documents,
        RegisterPart register,
        List<FigureLine> unbound,
        List<String> unknown,
        List<NoteGroup> notes,
        List<SourceEntry> sources) {

    /**
     * Amounts.
     *
     * @param byYear chart of the turnover, for wide and for narrow screens; empty when too little is known
     * @param flows charts of exports and imports by partner; empty when too little is known
     * @param tables turnover, exports, imports
     */
    public record Amounts(List<Drawing> byYear, List<Drawing> flows, List<Table> tables) {
        public Amounts {
            byYear = List.copyOf(byYear);
            flows = List.copyOf(flows);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Growth.
     *
     * @param remarks sentences on why growth differs between currencies
     * @param tables growth by currency
     * @param printed growth rates as they were printed
     */
    public record Growth(List<List<Part>> remarks, List<Table> tables, List<FigureLine> printed) {
        public Growth {
            remarks = List.copyOf(remarks);
            tables = List.copyOf(tables);
            printed = List.copyOf(printed);
        }
    }

    /**
     * Both sides of a border.
     *
     * @param tables the two records beside each other; empty when only one side is known
     */
    public record Border(List<Table> tables) {
        public Border {
            tables = List.copyOf(tables);
        }
    }

    /** Notes of one section. */
    public record NoteGroup(String heading, List<Note> notes) {
        public NoteGroup {
            notes = List.copyOf(notes);
        }
    }

    /** The name of the case as a string of a style sheet: everything but ASCII letters, digits and spaces is written by number. */
    public String nameInStyle() {
        StringBuilder text = new StringBuilder();
        name.codePoints().limit(120).forEach(c -> {
            boolean plain = c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (plain) {
                text.append((char) c);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                text.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return text.toString();
    }

    /** A fixed text. */
    public String label(String key) {
        return java.util.Objects.requireNonNull(labels.get(key), () -> "no text for '" + key + "'");
    }
}
