package org.tamga.reading.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The body of a Word document: one pass over {@code word/document.xml}. Deleted and hidden text, field codes and notes are left out. */
final class DocxBody {

    private final XMLStreamReader xml;
    private final Extract.Builder builder;
    private final Map<String, Block.Kind> styles;
    private final Map<String, Integer> groups = new HashMap<>();

    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private String list = "";
    private boolean inProperties;
    private boolean hidden;
    private boolean inText;
    private int characters;
    private int tables;
    private int ignored;

    DocxBody(XMLStreamReader xml, Extract.Builder builder, Map<String, Block.Kind> styles) {
        this.xml = xml;
        this.builder = builder;
        this.styles = styles;
    }

    void read() throws XMLStreamException, DocumentException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText && ignored == 0 && !hidden) {
                        take(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void take(String words) throws DocumentException {
        characters += words.length();
        if (characters > Limits.TEXT_CHARACTERS) {
            throw builder.tooMuchText();
        }
        paragraph.append(words);
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Elements whose text is there twice, or was taken back. */
    private static boolean isIgnored(String element) {
        return element.equals("Fallback") || element.equals("del") || element.equals("moveFrom");
    }

    private void start(String element) throws DocumentException {
        if (isIgnored(element)) {
            ignored++;
            return;
        }
        switch (element) {
            case "p" -> {
                if (!paragraph.isEmpty()) {
                    endParagraph();
                }
                kind = Block.Kind.PARAGRAPH;
                list = "";
            }
            case "pPr" -> inProperties = true;
            case "pStyle" -> kind = styles.getOrDefault(attribute(xml, "val"), Block.Kind.PARAGRAPH);
            case "outlineLvl" -> kind = attribute(xml, "val").equals("9") ? kind : Block.Kind.HEADING;
            case "numId" -> list = inProperties && !attribute(xml, "val").equals("0") ? attribute(xml, "val") : "";
            case "r" -> hidden = false;
            case "vanish" ->
                hidden = !inProperties
                        && !attribute(xml, "val").equals("0")
                        && !attribute(xml, "val").equals("false");
            case "t" -> inText = true;
            case "tab", "br", "cr" -> {
                if (!inProperties) {
                    paragraph.append(' ');
                }
            }
            case "noBreakHyphen" -> paragraph.append('-');
            case "tbl" -> tables++;
            case "tr" -> {
                if (tables == 1) {
                    rows.add(new ArrayList<>());
                }
            }
            default -> {}
        }
    }

    private void end(String element) throws DocumentException {
        if (isIgnored(element)) {
            ignored--;
            return;
        }
        switch (element) {
            case "pPr" -> inProperties = false;
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> {
                if (tables == 1 && !rows.isEmpty()) {
                    rows.getLast().add(cell.toString());
                    cell.setLength(0);
                }
            }
            case "tbl" -> {
                tables--;
                if (tables == 0) {
                    table();
                }
            }
            default -> {}
        }
    }

    private void endParagraph() throws DocumentException {
        if (tables > 0) {
            cell.append(cell.isEmpty() ? "" : " ").append(paragraph);
        } else if (!list.isEmpty() && kind != Block.Kind.HEADING) {
            builder.add(Block.Kind.LIST_ITEM, paragraph, groups.computeIfAbsent(list, key -> builder.newGroup()));
        } else if (kind == Block.Kind.LIST_ITEM) {
            builder.add(kind, paragraph, groups.computeIfAbsent("", key -> builder.newGroup()));
        } else {
            builder.add(kind, paragraph);
        }
        paragraph.setLength(0);
    }

    /** A table of one column is a frame around paragraphs. */
    private void table() throws DocumentException {
        int columns = 0;
        for (List<String> row : rows) {
            columns = Math.max(columns, row.size());
        }
        if (columns > 1) {
            builder.addTable(rows, false);
        } else {
            for (List<String> row : rows) {
                for (String content : row) {
                    builder.add(Block.Kind.PARAGRAPH, content);
                }
            }
        }
        rows.clear();
    }
}
