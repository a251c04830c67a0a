package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code openapi.yaml} says, to hold answers against it. */
record Description(JsonNode tree) {

    static Description of(String yaml) {
        return new Description(Served.json(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    void assertDescribed(String path, String method, String status, HttpResponse<String> answer) {
        if (!status.equals("default")) {
            assertThat(answer.statusCode()).as(answer.body()).hasToString(status);
        }
        JsonNode response =
                tree.get("paths").get(path).get(method).get("responses").get(status);
        JsonNode schema =
                resolved(response).get("content").get("application/json").get("schema");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(compiled(schema).validate(Served.json(answer)))
                .as(path + " " + answer.uri())
                .isEmpty();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? tree.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    /** References are looked up in the whole description. */
    Schema compiled(JsonNode schema) {
        ObjectNode whole = (ObjectNode) Served.json(Map.of());
        whole.setAll((ObjectNode) schema);
        whole.set("components", tree.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }
}
