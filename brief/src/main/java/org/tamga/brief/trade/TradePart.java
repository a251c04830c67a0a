package org.tamga.brief.trade;

import java.util.List;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.Table;

/**
 * The trade section as it stands on the page.
 *
 * @param says what stands instead of everything else, when there is nothing to show
 * @param seriesTitle what the charts show, and in which unit
 * @param seriesKey what their colours and strokes mean: from, to, own record, other record, difference
 * @param panels a chart for each partner
 * @param both the latest year in both records
 * @param years all years
 * @param treemaps what goes which way
 * @param matrices who trades with whom
 * @param dependences products that depend on one partner
 * @param mirror product lines whose two records differ
 * @param questions where the numbers come from
 * @param files what was taken into the lake
 * @param definitions how the measures are defined
 * @param remarks what could not be measured
 * @param numbers the same as rows, for programs
 */
public record TradePart(
        String says,
        String seriesTitle,
        List<String> seriesKey,
        List<Picture> panels,
        List<Table> both,
        List<Table> years,
        List<Treemap> treemaps,
        List<Matrix> matrices,
        List<Table> dependences,
        List<Table> mirror,
        List<Question> questions,
        List<File> files,
        List<Definition> definitions,
        List<String> remarks,
        List<NumberRow> numbers) {

    /** Copies the lists. */
    public TradePart {
        seriesKey = List.copyOf(seriesKey);
        panels = List.copyOf(panels);
        both = List.copyOf(both);
        years = List.copyOf(years);
        treemaps = List.copyOf(treemaps);
        matrices = List.copyOf(matrices);
        dependences = List.copyOf(dependences);
        mirror = List.copyOf(mirror);
        questions = List.copyOf(questions);
        files = List.copyOf(files);
        definitions = List.copyOf(definitions);
        remarks = List.copyOf(remarks);
        numbers = List.copyOf(numbers);
    }

    /** One paragraph alone. */
    static TradePart saying(String text) {
        return new TradePart(
                text, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether there is nothing but a paragraph. */
    public boolean isEmpty() {
        return !says.isEmpty();
    }

    /**
     * A treemap.
     *
     * @param wide for wide screens and paper
     * @param narrow for narrow screens
     * @param total the whole, with its note
     * @param legend colours, the greatest first
     * @param table the same in numbers
     */
    public record Treemap(Picture wide, Picture narrow, List<Part> total, List<Colour> legend, Table table) {

        /** Copies the lists. */
        public Treemap {
            total = List.copyOf(total);
            legend = List.copyOf(legend);
        }
    }

    /** A colour of a treemap: the class of the style sheet, its name, its share. */
    public record Colour(String style, String name, String share) {}

    /** Shares of columns in rows. */
    public record Matrix(String caption, String corner, List<String> columns, List<MatrixRow> rows, String footnote) {

        /** Copies the lists. */
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row of shares. */
    public record MatrixRow(String heading, List<Share> shares) {

        /** Copies the list. */
        public MatrixRow {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A share.
     *
     * @param text its digits; a dash when it is not known
     * @param href the anchor of its question; empty when it is not known
     * @param shade 0 to 5, for the style sheet
     * @param spoken the same for a reader who cannot see the table
     */
    public record Share(String text, String href, int shade, String spoken) {}

    /**
     * A question to the lake.
     *
     * @param number from 1; its anchor is {@code tq} and the number
     * @param about which measure, whose statistics
     * @param command the same on the command line
     * @param files links to what answered
     * @param notes what a reader must know
     */
    public record Question(int number, String about, String command, List<Part> files, List<String> notes) {

        /** Copies the lists. */
        public Question {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A file that was taken into the lake.
     *
     * @param number from 1; its anchor is {@code tf} and the number
     * @param name its name
     * @param says format, day, rows, checksum
     * @param licence may be empty
     */
    public record File(int number, String name, String says, String licence) {}

    /** A measure and its definition. */
    public record Definition(String name, String text) {}
}
