package org.tamga.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's own font for every font that a PDF does not bring with it. PDFBox would otherwise look through all fonts of the machine,
 * which takes seconds, writes into the home folder, and makes results depend on the machine; for reading text, widths suffice.
 */
final class PlainFonts implements FontMapper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.SANS, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(Loaded.SANS, true);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox expects null for "no OpenType font".
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        OpenTypeFont none = null;
        return new CIDFontMapping(none, Loaded.SANS, true);
    }

    /** The font, loaded when first asked for. */
    private static final class Loaded {
        private static final TrueTypeFont SANS = load();

        private static TrueTypeFont load() {
            try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without PDFBox's font");
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
