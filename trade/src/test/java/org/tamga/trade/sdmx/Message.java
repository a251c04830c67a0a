package org.tamga.trade.sdmx;

import java.util.List;
import java.util.stream.Collectors;

/** Messages of SDMX-ML 2.1 about a made-up table of foreign trade: FREQ, REPORTER, PARTNER, PRODUCT, FLOW. */
final class Message {

    static final List<String> DIMENSIONS = List.of("FREQ", "REPORTER", "PARTNER", "PRODUCT", "FLOW");
    static final List<String> ATTRIBUTES = List.of("OBS_STATUS", "UNIT_MULT", "CURRENCY", "TITLE");
    static final String GENERIC = "application/vnd.sdmx.genericdata+xml;version=2.1";
    static final String SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    static final String STRUCTURE = "application/vnd.sdmx.structure+xml;version=2.1";

    private static final String NAMESPACES = " xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\""
            + " xmlns:s=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure\""
            + " xmlns:c=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common\""
            + " xmlns:g=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic\"";

    private Message() {}

    static String flows(String... references) {
        return structures("<s:Dataflows>"
                + List.of(references).stream()
                        .map(reference -> reference.split(","))
                        .map(
                                parts ->
                                        "<s:Dataflow agencyID=\"%s\" id=\"%s\" version=\"%s\">%s<s:Structure>%s</s:Structure></s:Dataflow>"
                                                .formatted(
                                                        parts[0],
                                                        parts[1],
                                                        parts[2],
                                                        name("Foreign trade " + parts[1]),
                                                        "<Ref id=\"DSD\" version=\"1.0\" agencyID=\"NSO\" package=\"datastructure\" class=\"DataStructure\"/>"))
                        .collect(Collectors.joining())
                + "</s:Dataflows>");
    }

    static String structure() {
        return structures(
                "<s:Codelists>"
                        + codes("FREQ", "A=Annual", "M=Monthly", "Q=Quarterly")
                        + codes("REPORTER", "KAZ=Kazakhstan", "UZB=Uzbekistan")
                        + codes("PARTNER", "CHN=China", "RUS=Russia", "WLD=World")
                        + codes("PRODUCT", "TOTAL=All goods", "27=Mineral fuels", "270900=Crude oil")
                        + codes("FLOW", "M=Imports", "X=Exports")
                        + "</s:Codelists><s:DataStructures><s:DataStructure id=\"DSD\" agencyID=\"NSO\" version=\"1.0\">"
                        + name("Foreign trade")
                        + "<s:DataStructureComponents><s:DimensionList id=\"DimensionDescriptor\">"
                        + DIMENSIONS.stream()
                                .map(
                                        id -> "<s:Dimension id=\"" + id + "\" position=\""
                                                + (DIMENSIONS.indexOf(id) + 1) + "\">"
                                                + concept(id)
                                                + "<s:LocalRepresentation><s:Enumeration><Ref id=\"CL_" + id
                                                + "\" version=\"1.0\" agencyID=\"NSO\" package=\"codelist\" class=\"Codelist\"/></s:Enumeration></s:LocalRepresentation></s:Dimension>")
                                .collect(Collectors.joining())
                        + "<s:TimeDimension id=\"TIME_PERIOD\" position=\"6\">" + concept("TIME_PERIOD")
                        + "</s:TimeDimension></s:DimensionList><s:AttributeList id=\"AttributeDescriptor\">"
                        + ATTRIBUTES.stream()
                                .map(id -> "<s:Attribute id=\"" + id + "\" assignmentStatus=\"Conditional\">"
                                        + concept(id)
                                        + "<s:AttributeRelationship><s:None/></s:AttributeRelationship></s:Attribute>")
                                .collect(Collectors.joining())
                        + "</s:AttributeList><s:MeasureList id=\"MeasureDescriptor\"><s:PrimaryMeasure id=\"OBS_VALUE\">"
                        + concept("OBS_VALUE")
                        + "</s:PrimaryMeasure></s:MeasureList></s:DataStructureComponents></s:DataStructure></s:DataStructures>");
    }

    /** Generic data: whatever stands in the data set. */
    static String generic(String... contents) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:GenericData" + NAMESPACES
                + "><m:Header><m:ID>test</m:ID></m:Header><m:DataSet>" + String.join("", contents)
                + "</m:DataSet></m:GenericData>";
    }

    /** Generic data of which there is only a message at its end. */
    static String footer(int code, String text) {
        return generic()
                .replace(
                        "</m:GenericData>",
                        "<f:Footer xmlns:f=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message/footer\"><f:Message code=\""
                                + code + "\" severity=\"Information\"><c:Text xml:lang=\"en\">" + text
                                + "</c:Text></f:Message></f:Footer></m:GenericData>");
    }

    /** Data by their structure: whatever stands in the data set, and perhaps its attributes. */
    static String specific(String ofAll, String... contents) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:StructureSpecificData" + NAMESPACES
                + "><m:Header><m:ID>test</m:ID></m:Header><m:DataSet " + ofAll + ">" + String.join("", contents)
                + "</m:DataSet></m:StructureSpecificData>";
    }

    /** A series of a generic message: {@code series("A.KAZ.CHN.27.M", "2023=5")}. */
    static String series(String key, String... observations) {
        return "<g:Series><g:SeriesKey>" + values(key) + "</g:SeriesKey>"
                + List.of(observations).stream().map(Message::observation).collect(Collectors.joining())
                + "</g:Series>";
    }

    /** The codes of a key; those that are nothing are left out. */
    static String values(String key) {
        String[] codes = key.split("\\.", -1);
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            if (!codes[i].isEmpty()) {
                values.append(value(DIMENSIONS.get(i), codes[i]));
            }
        }
        return values.toString();
    }

    static String value(String id, String text) {
        return "<g:Value id=\"" + id + "\" value=\"" + text + "\"/>";
    }

    private static String observation(String text) {
        String[] parts = text.split("=", 2);
        return "<g:Obs><g:ObsDimension value=\"" + parts[0] + "\"/>"
                + (parts.length < 2 ? "" : "<g:ObsValue value=\"" + parts[1] + "\"/>")
                + "<g:Attributes>" + value("OBS_STATUS", "A") + "</g:Attributes></g:Obs>";
    }

    private static String structures(String contents) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:Structure" + NAMESPACES
                + "><m:Header><m:ID>test</m:ID></m:Header><m:Structures>" + contents
                + "</m:Structures></m:Structure>";
    }

    private static String codes(String id, String... codes) {
        return "<s:Codelist id=\"CL_" + id + "\" agencyID=\"NSO\" version=\"1.0\">" + name(id)
                + List.of(codes).stream()
                        .map(code -> code.split("="))
                        .map(code -> "<s:Code id=\"" + code[0] + "\">" + name(code[1]) + "</s:Code>")
                        .collect(Collectors.joining())
                + "</s:Codelist>";
    }

    private static String name(String text) {
        return "<c:Name xml:lang=\"en\">" + text + "</c:Name>";
    }

    private static String concept(String id) {
        return "<s:ConceptIdentity><Ref id=\"" + id
                + "\" maintainableParentID=\"CS\" agencyID=\"NSO\" maintainableParentVersion=\"1.0\" package=\"conceptscheme\" class=\"Concept\"/></s:ConceptIdentity>";
    }
}
