package org.tamga.corridor.tntp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a file: first its head, {@code <NAME> value}, then rows; what stands behind {@code ~} is for people. */
final class Lines {

    private static final Pattern HEAD = Pattern.compile("\\s*<([^>]+)>\\s*(.*)");
    private static final String END = "END OF METADATA";

    private final Path file;
    private final BufferedReader in;
    private int at;

    Lines(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    Map<String, String> head() throws IOException, TntpException {
        Map<String, String> head = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            at++;
            Matcher parts = HEAD.matcher(line);
            if (parts.matches()) {
                String name = parts.group(1).strip().toUpperCase(Locale.ROOT);
                if (name.equals(END)) {
                    return head;
                }
                head.put(name, parts.group(2).strip());
            }
        }
        throw fault("<" + END + "> is missing");
    }

    /** The next row; nothing behind the last. */
    @Nullable
    String next() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            at++;
            int remark = line.indexOf('~');
            String row = (remark < 0 ? line : line.substring(0, remark)).strip();
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    int at() {
        return at;
    }

    int count(Map<String, String> head, String name) throws TntpException {
        String value = head.getOrDefault(name, "");
        if (!value.matches("[0-9]{1,9}")) {
            throw fault("<" + name + "> is to be a whole number, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    int node(String cell, int last) throws TntpException {
        if (!cell.matches("[0-9]{1,9}") || Integer.parseInt(cell) < 1 || Integer.parseInt(cell) > last) {
            throw fault("there is no node '" + cell + "': they are numbered from 1 to " + last);
        }
        return Integer.parseInt(cell);
    }

    double number(String cell, String name) throws TntpException {
        try {
            double number = Double.parseDouble(cell);
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw fault(name + " is to be a number from 0, not '" + cell + "'");
    }

    TntpException fault(String message) {
        return new TntpException(file, at, message);
    }
}
