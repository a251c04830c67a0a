package org.tamga.reading.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a page in the order in which they are read: from top to bottom, one column after the other. */
final class PdfPages extends PDFTextStripper {

    /** More drawing steps or letters than these are on no page that a person reads. */
    private static final int STEPS = 5_000_000;

    private static final int LETTERS = 400_000;

    /** A page holds more than is drawn on pages for people. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLine.Word> words = new ArrayList<>();
    private float bottom;
    private float size;
    private int bold;
    private int steps;
    private int letters;

    PdfPages() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    List<PdfLine> lines(PDDocument pdf, int page) throws IOException {
        lines.clear();
        words.clear();
        steps = 0;
        letters = 0;
        setStartPage(page);
        setEndPage(page);
        writeText(pdf, Writer.nullWriter());
        endLine();
        return PdfColumns.inOrder(List.copyOf(lines));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > STEPS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters <= LETTERS) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        String word = Characters.singleSpaced(text);
        if (word.isEmpty() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        if (words.isEmpty()) {
            bold = 0;
            size = 0;
        }
        bottom = first.getYDirAdj();
        size = Math.max(size, first.getFontSizeInPt());
        bold += isBold(first) ? 1 : 0;
        words.add(new PdfLine.Word(word, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            List<PdfLine.Word> ordered = new ArrayList<>(words);
            ordered.sort(Comparator.comparingDouble(PdfLine.Word::left));
            lines.add(new PdfLine(isOrdered() ? words : ordered, bottom, size, bold * 2 > words.size()));
            words.clear();
        }
    }

    private boolean isOrdered() {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).left() < words.get(i - 1).left()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBold(TextPosition text) {
        PDFontDescriptor descriptor = text.getFont().getFontDescriptor();
        String name = text.getFont().getName();
        return (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600))
                || (name != null && name.toLowerCase(Locale.ROOT).contains("bold"));
    }
}
