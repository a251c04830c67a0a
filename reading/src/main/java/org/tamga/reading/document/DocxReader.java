package org.tamga.reading.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.document.DocumentException.Kind;

/**
 * Reads Word documents (ECMA-376, WordprocessingML) with Java's own zip and XML readers: paragraphs, headings by their styles, lists,
 * tables, and the title and dates of {@code docProps/core.xml}. Entries and unpacked bytes are counted; documents that define entities
 * are refused. docs/decisions/0007 says why no office library is used.
 */
final class DocxReader {

    private final byte[] content;
    private final String name;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Block.Kind> styles = new HashMap<>();

    private DocxReader(byte[] content, String name) {
        this.content = content;
        this.name = name;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static Extract read(byte[] content, String name) throws DocumentException {
        return new DocxReader(content, name).read();
    }

    private Extract read() throws DocumentException {
        Extract.Builder builder = new Extract.Builder(name);
        try {
            each(Map.of("docProps/core.xml", this::properties, "word/styles.xml", this::styles));
            boolean found = each(Map.of("word/document.xml", xml -> new DocxBody(xml, builder, styles).read()));
            if (!found) {
                throw damaged(null);
            }
        } catch (UnpacksTooLarge bomb) {
            throw Limits.unpacksTooLarge(name);
        } catch (XMLStreamException | IOException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnpacksTooLarge) {
                    throw Limits.unpacksTooLarge(name);
                }
            }
            throw damaged(fault);
        }
        return builder.build(about(), List.of());
    }

    private DocumentException damaged(@Nullable Exception fault) {
        String message = name + " is a damaged Word document. Open it in an office program and save it anew.";
        return fault == null
                ? new DocumentException(Kind.UNREADABLE, message)
                : new DocumentException(Kind.UNREADABLE, message, fault);
    }

    private Extract.About about() {
        return new Extract.About(
                Optional.empty(),
                property("title"),
                property("publisher"),
                Optional.empty(),
                property("created").or(() -> property("modified")).flatMap(Dates::stated),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key)).filter(value -> !value.isBlank());
    }

    /** What is done with an entry of the archive. */
    private interface EntryReader {
        void read(XMLStreamReader xml) throws XMLStreamException, DocumentException;
    }

    /** Goes over the archive and reads the entries that are wanted; gives whether one was there. */
    private boolean each(Map<String, EntryReader> wanted) throws IOException, XMLStreamException, DocumentException {
        boolean found = false;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            CountedInput counted = new CountedInput(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ARCHIVE_ENTRIES) {
                    throw new UnpacksTooLarge();
                }
                EntryReader reader = wanted.get(entry.getName());
                if (reader != null) {
                    XMLStreamReader xml = factory.createXMLStreamReader(counted);
                    reader.read(xml);
                    xml.close();
                    found = true;
                }
                counted.skipAll();
            }
        }
        return found;
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        String element = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = xml.getLocalName();
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace() && properties.size() < 50) {
                properties.putIfAbsent(element, xml.getText());
            }
        }
    }

    /** Styles that make headings and lists, known by the names that Word keeps in English whatever its own language. */
    private void styles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = DocxBody.attribute(xml, "styleId");
                case "name" -> {
                    String known = DocxBody.attribute(xml, "val").toLowerCase(Locale.ROOT);
                    if (known.startsWith("heading") || known.equals("title")) {
                        styles.put(style, Block.Kind.HEADING);
                    } else if (known.startsWith("list")) {
                        styles.put(style, Block.Kind.LIST_ITEM);
                    }
                }
                case "outlineLvl" -> styles.put(style, Block.Kind.HEADING);
                default -> {}
            }
        }
    }

    /** More came out of the archive than is allowed. */
    private static final class UnpacksTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what an archive unpacks to; does not close it. */
    private static final class CountedInput extends FilterInputStream {
        private long total;
        private final byte[] skipped = new byte[16 * 1024];

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            total += Math.max(read, 0);
            if (total > Limits.UNPACKED_BYTES) {
                throw new UnpacksTooLarge();
            }
        }

        void skipAll() throws IOException {
            int read = 0;
            while (read >= 0) {
                read = read(skipped, 0, skipped.length);
            }
        }

        @Override
        public void close() {}
    }
}
