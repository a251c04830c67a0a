package org.tamga.trade.sdmx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tamga.trade.comtrade.Shown;

/**
 * Counts what is in answers of data, in generic and structure-specific SDMX-ML of versions 2.0 and 2.1, and looks at every value: sdmx-dl
 * leaves observations out whose value or period it cannot read, and attributes that stand beside the series, without a word.
 */
final class Observations {

    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_WORDS = 5;

    private final String measure;
    private final OuterAttributes outer;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> groupKey = new TreeMap<>();
    private final Map<String, String> ofGroup = new TreeMap<>();
    private final TreeSet<String> words = new TreeSet<>();
    private Optional<String> value = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private long all;
    private long without;
    private long unreadable;
    private long longNumbers;

    private Observations(SdmxStructure structure) {
        this.measure = structure.measure();
        this.outer = new OuterAttributes(structure);
    }

    /**
     * What was counted.
     *
     * @param all observations
     * @param without those without a value
     * @param words that stand where such a value would be, besides none at all; the first few
     * @param unreadable those whose value is no number
     * @param fault the first of these, and where it stands
     * @param longNumbers values of more digits than sdmx-dl keeps
     * @param outer attributes that stand beside the series
     */
    record Count(
            long all,
            long without,
            Set<String> words,
            long unreadable,
            Optional<String> fault,
            long longNumbers,
            OuterAttributes outer) {}

    /**
     * Reads answers to their ends.
     *
     * @throws SdmxException when one is no XML, or breaks off
     */
    static Count count(List<Saved> answers, SdmxStructure structure) throws SdmxException {
        Observations counted = new Observations(structure);
        for (Saved answer : answers) {
            counted.read(answer);
        }
        return new Count(
                counted.all,
                counted.without,
                counted.words,
                counted.unreadable,
                counted.fault,
                counted.longNumbers,
                counted.outer);
    }

    private void read(Saved answer) throws SdmxException {
        try (PushbackInputStream in = new PushbackInputStream(answer.open(), 2)) {
            byte[] first = in.readNBytes(2);
            in.unread(first);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
                readZip(in);
            } else {
                read(in);
            }
        } catch (SdmxException e) {
            throw e;
        } catch (IOException e) {
            throw unsound("breaks off: " + Shown.line(String.valueOf(e.getMessage()), 200));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof SdmxException own) {
                throw own;
            }
            throw unsound("breaks off or is no XML, at line " + e.getLocation().getLineNumber() + ", character "
                    + e.getLocation().getColumnNumber());
        }
    }

    /** Eurostat packs large answers into an archive, of which sdmx-dl reads the first file. */
    private void readZip(InputStream in) throws IOException, XMLStreamException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                read(new FilterInputStream(zip) {
                    @Override
                    public void close() {
                        // a parser closes what it has read; the next file is behind it
                    }
                });
            }
        }
    }

    private void read(InputStream in) throws SdmxException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        open.clear();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT ->
                    end(open.pop(), xml.getLocation().getLineNumber());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) throws SdmxException {
        String name = xml.getLocalName();
        switch (name) {
            case "Obs" -> {
                all++;
                value = Optional.ofNullable(xml.getAttributeValue(null, measure));
            }
            case "ObsValue" -> value = Optional.ofNullable(xml.getAttributeValue(null, "value"));
            case "Group", "DataSet" -> {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    String namespace = xml.getAttributeNamespace(i);
                    if (namespace == null || namespace.isEmpty()) {
                        told(name, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                }
            }
            case "Value" -> {
                String text = attribute(xml, "value");
                String id = attribute(xml, "id") + attribute(xml, "concept");
                if ("GroupKey".equals(open.peek())) {
                    groupKey.put(id, text);
                } else if ("Attributes".equals(open.peek())) {
                    told(open.stream().skip(1).findFirst().orElse(""), id, text);
                }
            }
            default -> {}
        }
        open.push(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    /** Something that is told of an element; of those within series and observations sdmx-dl knows. */
    private void told(String element, String name, String text) throws SdmxException {
        if (element.equals("DataSet")) {
            outer.ofAll(name, text);
        } else if (element.equals("Group")) {
            (outer.isAttribute(name) ? ofGroup : groupKey).put(name, text);
        }
    }

    private void end(String element, int line) throws SdmxException {
        if (element.equals("Obs")) {
            judge(value.orElse("").strip(), line);
        } else if (element.equals("Group")) {
            outer.ofGroup(groupKey, ofGroup);
            groupKey.clear();
            ofGroup.clear();
        }
    }

    private void judge(String text, int line) {
        if (text.chars().noneMatch(Character::isDigit)) {
            without++;
            if (!text.isEmpty() && words.size() < MOST_WORDS) {
                words.add(Shown.line(text, 20));
            }
            return;
        }
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            unreadable++;
            fault = fault.or(() -> Optional.of(Shown.quoted(text) + " in line " + line));
        } else if (number.get().stripTrailingZeros().precision() > MOST_DIGITS) {
            longNumbers++;
        }
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static SdmxException unsound(String message) {
        return new SdmxException(SdmxException.Kind.ANSWER, "the answer " + message);
    }
}
