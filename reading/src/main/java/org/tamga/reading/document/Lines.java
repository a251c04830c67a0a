package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tamga.reading.text.Span;

/**
 * Divides plain text and Markdown into parts.
 *
 * <p>Texts come with lines filled up to a width, or with a line for each paragraph, and often say so only by their shape: a line goes on
 * in the next one when the next word would not have fitted, or when a sentence plainly runs on.
 */
final class Lines {

    /** Longer lines were not broken to fit a width. */
    private static final int WIDEST = 160;

    private static final int NARROWEST = 50;

    /** Words that do not end a line of their own. */
    private static final Set<String> LEADING = Set.of(
            "a", "an", "the", "of", "and", "or", "in", "to", "for", "with", "by", "from", "on", "at", "between", "as",
            "than", "that", "which", "is", "was", "were", "are", "и", "в", "во", "на", "с", "со", "к", "по", "из", "от",
            "до", "за", "для", "о", "об", "между", "что", "при", "или");

    private record Line(int start, int end) {
        boolean isBlank() {
            return start == end;
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Extract.Part> parts = new ArrayList<>();
    private final Set<Integer> ofOneLine = new HashSet<>();
    private int group;
    private int width;
    private int runEnd;

    private Lines(String text) {
        this.text = text;
    }

    /** The parts of a text from a place on. */
    static List<Extract.Part> parts(String text, int from) {
        Lines reading = new Lines(text);
        reading.divide(from);
        reading.read();
        return Lists.found(text, Headlines.found(text, reading.parts, reading.ofOneLine));
    }

    private void divide(int from) {
        int start = from;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            int last = end;
            while (first < last && Characters.isSpace(text.charAt(first))) {
                first++;
            }
            while (last > first && Characters.isSpace(text.charAt(last - 1))) {
                last--;
            }
            lines.add(new Line(first, last));
            start = end + 1;
        }
    }

    private void read() {
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.isBlank() || isRule(line) || isFence(line)) {
                at++;
            } else if (headingMark(line) > 0) {
                heading(line);
                at++;
            } else if (isUnderline(at + 1)) {
                part(Block.Kind.HEADING, line.start(), line.end());
                at += 2;
            } else {
                int rows = tableRows(at);
                at = rows > 0 ? table(at, rows) : paragraph(at);
            }
        }
    }

    private void part(Block.Kind kind, int start, int end) {
        parts.add(new Extract.Part(kind, new Span(start, end), group++));
    }

    private int headingMark(Line line) {
        int at = line.start();
        while (at < line.end() && text.charAt(at) == '#') {
            at++;
        }
        int marks = at - line.start();
        return marks > 0 && marks <= 6 && at < line.end() && Characters.isSpace(text.charAt(at)) ? marks : 0;
    }

    private void heading(Line line) {
        int start = line.start() + headingMark(line);
        int end = line.end();
        while (end > start && (text.charAt(end - 1) == '#' || Characters.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        if (start < end) {
            part(Block.Kind.HEADING, start, end);
        }
    }

    private boolean isFence(Line line) {
        return text.startsWith("```", line.start()) || text.startsWith("~~~", line.start());
    }

    /** Three marks or more and nothing else. */
    private boolean isRule(Line line) {
        return line.end() - line.start() >= 3 && isOnly(line, "-*_=\u2014\u2013 ");
    }

    private boolean isOnly(Line line, String marks) {
        for (int i = line.start(); i < line.end(); i++) {
            if (marks.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line underlines the one before it, which is then a heading. */
    private boolean isUnderline(int index) {
        if (index >= lines.size()) {
            return false;
        }
        Line line = lines.get(index);
        return line.end() - line.start() >= 3 && (isOnly(line, "=") || isOnly(line, "-"));
    }

    /** How many lines from here on are a table, with bars or with tabs; 0 for none. */
    private int tableRows(int from) {
        int rows = 0;
        while (from + rows < lines.size() && isBarred(lines.get(from + rows))) {
            rows++;
        }
        if (rows >= 2) {
            return rows;
        }
        int tabs = tabs(lines.get(from));
        rows = 0;
        while (tabs > 0 && from + rows < lines.size() && isTabbed(lines.get(from + rows), tabs)) {
            rows++;
        }
        return rows >= 2 ? rows : 0;
    }

    /** Cells at the end may be empty. */
    private boolean isTabbed(Line line, int most) {
        int tabs = tabs(line);
        return tabs > 0 && tabs <= most;
    }

    private boolean isBarred(Line line) {
        if (line.isBlank()) {
            return false;
        }
        int bars = 0;
        for (int i = line.start(); i < line.end(); i++) {
            bars += text.charAt(i) == '|' ? 1 : 0;
        }
        return bars >= 2 || (bars == 1 && text.charAt(line.start()) != '|');
    }

    private int tabs(Line line) {
        int tabs = 0;
        for (int i = line.start(); i < line.end(); i++) {
            tabs += text.charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    private int table(int from, int count) {
        List<Extract.Part> rows = new ArrayList<>();
        boolean ruled = false;
        for (Line line : lines.subList(from, from + count)) {
            if (isOnly(line, "|-:+ ")) {
                ruled |= rows.size() == 1;
                continue;
            }
            Span span = new Span(line.start(), line.end());
            rows.add(new Extract.Part(Block.Kind.TABLE_ROW, span, group, cells(line)));
        }
        if (!rows.isEmpty() && (ruled || Tables.startsWithHeader(text, rows))) {
            rows.set(0, rows.getFirst().as(Block.Kind.TABLE_HEADER, group));
        }
        group++;
        parts.addAll(rows);
        return from + count;
    }

    private List<Span> cells(Line line) {
        char divider = isBarred(line) ? '|' : '\t';
        List<Span> cells = new ArrayList<>();
        int start = text.charAt(line.start()) == '|' ? line.start() + 1 : line.start();
        for (int at = start; at <= line.end(); at++) {
            boolean atEnd = at == line.end();
            if (!atEnd && text.charAt(at) != divider) {
                continue;
            }
            int first = start;
            int last = at;
            while (first < last && Characters.isSpace(text.charAt(first))) {
                first++;
            }
            while (last > first && Characters.isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (!atEnd || at > start) {
                cells.add(new Span(first, last));
            }
            start = at + 1;
        }
        return cells;
    }

    private int paragraph(int from) {
        if (from >= runEnd) {
            measureRun(from);
        }
        int last = from;
        boolean item = Lists.mark(text, lines.get(from).start(), lines.get(from).end()) >= 0;
        while (last + 1 < runEnd && goesOn(lines.get(last), lines.get(last + 1), item) && !isUnderline(last + 2)) {
            last++;
        }
        if (last == from) {
            ofOneLine.add(parts.size());
        }
        part(Block.Kind.PARAGRAPH, lines.get(from).start(), lines.get(last).end());
        return last + 1;
    }

    /** Finds the width that the lines up to the next blank one were filled to; 0 when they were not. */
    private void measureRun(int from) {
        runEnd = from;
        int widest = NARROWEST;
        while (runEnd < lines.size() && isRunning(runEnd, from)) {
            widest =
                    Math.max(widest, lines.get(runEnd).end() - lines.get(runEnd).start());
            runEnd++;
        }
        width = widest;
        int full = 0;
        for (int i = from; i + 1 < runEnd; i++) {
            full += isFull(lines.get(i), lines.get(i + 1)) ? 1 : 0;
        }
        if (widest > WIDEST || full * 2 < runEnd - from - 1) {
            width = 0;
        }
    }

    private boolean isRunning(int index, int from) {
        Line line = lines.get(index);
        return !line.isBlank()
                && !isRule(line)
                && !isFence(line)
                && headingMark(line) == 0
                && (index == from || tableRows(index) == 0);
    }

    /** Whether the first word of the next line would not have fitted. */
    private boolean isFull(Line line, Line next) {
        int word = next.start();
        while (word < next.end() && !Characters.isSpace(text.charAt(word))) {
            word++;
        }
        return line.end() - line.start() + 1 + word - next.start() > width;
    }

    private boolean goesOn(Line line, Line next, boolean item) {
        boolean full = width > 0 && isFull(line, next);
        char last = text.charAt(line.end() - 1);
        char first = text.charAt(next.start());
        boolean ends = last == ':' || last == ';' || Sentences.isTerminal(lastInside(line));
        if (Lists.mark(text, next.start(), next.end()) >= 0) {
            boolean bullet =
                    !Character.isLetterOrDigit(first) && (first != '(') && (first < '\u2010' || first > '\u2015');
            return !bullet && full && !ends && !item;
        }
        if (full) {
            return last != ';' || !Character.isUpperCase(first);
        }
        return !ends
                && (Character.isLowerCase(first)
                        || last == ','
                        || (Characters.isDash(last) && width > 0)
                        || endsInLeadingWord(line));
    }

    private char lastInside(Line line) {
        int at = line.end() - 1;
        while (at > line.start() && Characters.isCloser(text.charAt(at))) {
            at--;
        }
        return text.charAt(at);
    }

    private boolean endsInLeadingWord(Line line) {
        int at = line.end();
        while (at > line.start() && line.end() - at < 12 && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return LEADING.contains(Characters.lower(text.substring(at, line.end())));
    }
}
