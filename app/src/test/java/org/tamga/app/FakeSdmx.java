package org.tamga.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A service of SDMX 2.1 on this machine with two flows: {@code TRADE}, in which every series has 1000 times the year less 2000 for 2019 to
 * 2024, and {@code PRICES}, which is no trade. {@code trouble} is the status of every answer of data when it is not 200.
 */
final class FakeSdmx implements AutoCloseable {

    private static final Map<String, Map<String, String>> TRADE = ordered(
            "FREQ", Map.of("A", "Annual"),
            "REPORTER", Map.of("KZ", "Kazakhstan"),
            "PARTNER", Map.of("CN", "China", "RU", "Russia"),
            "PRODUCT", Map.of("TOTAL", "All goods", "27", "Mineral fuels"),
            "FLOW", Map.of("M", "Imports", "X", "Exports"));
    private static final Map<String, Map<String, String>> PRICES =
            ordered("FREQ", Map.of("A", "Annual"), "ITEM", Map.of("FOOD", "Food"));
    private static final String NAMESPACES = " xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\""
            + " xmlns:s=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure\""
            + " xmlns:c=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common\""
            + " xmlns:g=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic\"";

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int trouble = 200;
    private final HttpServer server;

    FakeSdmx() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/rest/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rest";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            asked.add(exchange.getRequestURI().toString());
            String[] parts = URLDecoder.decode(path, StandardCharsets.UTF_8).split("/");
            Map<String, Map<String, String>> dimensions = path.contains("PRICES") ? PRICES : TRADE;
            String kind = "structure";
            int status = 200;
            String body;
            switch (parts[2]) {
                case "dataflow" ->
                    body = structures("<s:Dataflows>" + flow("TRADE") + flow("PRICES") + "</s:Dataflows>");
                case "datastructure" -> body = structures(structure(parts[4], dimensions));
                default -> {
                    kind = "genericdata";
                    status = trouble;
                    body = data(dimensions, parts[4]);
                }
            }
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.sdmx." + kind + "+xml;version=2.1");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String data(Map<String, Map<String, String>> dimensions, String key) {
        List<List<String>> keys = new ArrayList<>(List.of(List.of()));
        String[] parts = key.split("\\.", -1);
        int place = 0;
        for (Map<String, String> codes : dimensions.values()) {
            List<String> wanted = parts.length <= place || parts[place].isEmpty()
                    ? codes.keySet().stream().sorted().toList()
                    : List.of(parts[place].split("\\+"));
            keys = keys.stream()
                    .flatMap(begun -> wanted.stream().map(code -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(code);
                        return longer;
                    }))
                    .collect(Collectors.toList());
            place++;
        }
        StringBuilder series = new StringBuilder();
        for (List<String> codes : keys) {
            series.append("<g:Series><g:SeriesKey>");
            int i = 0;
            for (String id : dimensions.keySet()) {
                series.append("<g:Value id=\"" + id + "\" value=\"" + codes.get(i++) + "\"/>");
            }
            series.append("</g:SeriesKey>");
            for (int year = 2019; year <= 2024; year++) {
                series.append("<g:Obs><g:ObsDimension value=\"" + year + "\"/><g:ObsValue value=\""
                        + (year - 2000) * 1000 + "\"/></g:Obs>");
            }
            series.append("</g:Series>");
        }
        return "<m:GenericData" + NAMESPACES + "><m:Header/><m:DataSet>" + series + "</m:DataSet></m:GenericData>";
    }

    private static String structures(String contents) {
        return "<m:Structure" + NAMESPACES + "><m:Header/><m:Structures>" + contents + "</m:Structures></m:Structure>";
    }

    private static String flow(String id) {
        return "<s:Dataflow agencyID=\"NSO\" id=\"" + id + "\" version=\"1.0\">" + name("Table of " + id)
                + "<s:Structure><Ref id=\"" + id
                + "\" version=\"1.0\" agencyID=\"NSO\" class=\"DataStructure\"/></s:Structure></s:Dataflow>";
    }

    private static String structure(String id, Map<String, Map<String, String>> dimensions) {
        StringBuilder codes = new StringBuilder();
        StringBuilder list = new StringBuilder();
        dimensions.forEach((dimension, names) -> {
            codes.append("<s:Codelist id=\"" + dimension + "\" agencyID=\"NSO\" version=\"1.0\">" + name(dimension));
            names.forEach((code, name) -> codes.append("<s:Code id=\"" + code + "\">" + name(name) + "</s:Code>"));
            codes.append("</s:Codelist>");
            list.append(
                    "<s:Dimension id=\"" + dimension + "\">" + concept(dimension)
                            + "<s:LocalRepresentation><s:Enumeration><Ref id=\"" + dimension
                            + "\" version=\"1.0\" agencyID=\"NSO\" class=\"Codelist\"/></s:Enumeration></s:LocalRepresentation></s:Dimension>");
        });
        return "<s:Codelists>" + codes + "</s:Codelists><s:DataStructures><s:DataStructure id=\"" + id
                + "\" agencyID=\"NSO\" version=\"1.0\">" + name(id)
                + "<s:DataStructureComponents><s:DimensionList id=\"d\">" + list
                + "<s:TimeDimension id=\"TIME_PERIOD\">"
                + concept("TIME_PERIOD") + "</s:TimeDimension></s:DimensionList><s:MeasureList id=\"m\">"
                + "<s:PrimaryMeasure id=\"OBS_VALUE\">" + concept("OBS_VALUE")
                + "</s:PrimaryMeasure></s:MeasureList></s:DataStructureComponents></s:DataStructure></s:DataStructures>";
    }

    private static String name(String text) {
        return "<c:Name xml:lang=\"en\">" + text + "</c:Name>";
    }

    private static String concept(String id) {
        return "<s:ConceptIdentity><Ref id=\"" + id
                + "\" maintainableParentID=\"C\" agencyID=\"NSO\" maintainableParentVersion=\"1.0\" class=\"Concept\"/></s:ConceptIdentity>";
    }

    private static Map<String, Map<String, String>> ordered(Object... pairs) {
        Map<String, Map<String, String>> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            @SuppressWarnings("unchecked")
            Map<String, String> codes = (Map<String, String>) pairs[i + 1];
            map.put((String) pairs[i], codes);
        }
        return map;
    }
}
