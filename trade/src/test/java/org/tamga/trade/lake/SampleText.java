package org.tamga.trade.lake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cells of a sample while a test changes them, and the text that they make. */
final class SampleText {

    /** Stands in a cell for bytes that no text has. */
    static final String MARK = "\uE000";

    final Sample sample;
    final List<String> header;
    final List<List<String>> rows = new ArrayList<>();
    String lineEnd = "\n";
    /** How many empty lines stand above each row. */
    int blankLines;

    private final List<Integer> lines = new ArrayList<>();

    SampleText(Sample sample) {
        this.sample = sample;
        this.header = new ArrayList<>(sample.header());
        sample.rows().forEach(row -> rows.add(new ArrayList<>(row)));
    }

    void addColumn(String name, String text) {
        header.add(name);
        rows.forEach(row -> row.add(text));
    }

    void dropColumn(int column) {
        header.remove(column);
        rows.forEach(row -> row.remove(column));
    }

    /** Where an editor shows a row; for JSON its number among the records. */
    long line(int row) {
        return sample.isJson() ? row + 1 : lines.get(row);
    }

    String text() {
        return sample.isJson() ? json() : csv();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes with others for {@link #MARK}. */
    byte[] bytes(byte[] marked) {
        String[] around = text().split(MARK, 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
        out.writeBytes(marked);
        out.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private String csv() {
        StringBuilder text = new StringBuilder(line(header)).append(lineEnd);
        lines.clear();
        int line = 2;
        for (List<String> row : rows) {
            text.repeat(lineEnd, blankLines);
            line += blankLines;
            lines.add(line);
            text.append(line(row)).append(lineEnd);
            line += 1
                    + (int) row.stream()
                            .flatMapToInt(String::chars)
                            .filter(c -> c == '\n')
                            .count();
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        return String.join(
                String.valueOf(sample.delimiter()),
                cells.stream().map(this::cell).toList());
    }

    private String cell(String text) {
        boolean quoted = text.indexOf(sample.delimiter()) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String json() {
        StringBuilder text = new StringBuilder("{\"elapsedTime\": \"0.2 secs\", \"count\": ")
                .append(rows.size())
                .append(", \"data\": [");
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(object(rows.get(i)));
        }
        return text.append("\n], \"error\": \"\"}\n").toString();
    }

    String object(List<String> row) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            String cell = row.get(i);
            boolean bare = cell.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]+)?") && i != sample.product();
            text.append(i == 0 ? "" : ", ").append('"').append(header.get(i)).append("\": ");
            text.append(cell.isEmpty() ? "null" : bare ? cell : '"' + escaped(cell) + '"');
        }
        return text.append('}').toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x20 || c == '"' || c == '\\') {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
