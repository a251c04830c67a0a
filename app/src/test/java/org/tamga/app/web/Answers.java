package org.tamga.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What tests look for in answers. */
final class Answers {

    private Answers() {}

    static Set<String> questions(JsonNode answer) {
        Set<String> questions = new LinkedHashSet<>();
        answer.findValues("question").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .forEach(questions::add);
        return questions;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
