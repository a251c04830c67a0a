package org.tamga.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requests of the API: each has a path below {@code /api/v1} and an answer. */
final class Routes {

    static final String BASE = "/api/v1";

    private static final int MOST_LANGUAGES = 50;
    private static final Pattern LANGUAGE = Pattern.compile(
            "\\s*(?<name>en|ru)(?:[-_][A-Za-z0-9-]*)?\\s*(?:;\\s*q=(?<weight>[01](?:\\.\\d{1,3})?)\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private final RoutesConfig routes;
    private final CaseDesk desk;
    private final List<String> paths = new ArrayList<>();
    private final Map<String, OnceAnswer> madeOnce = new LinkedHashMap<>();

    Routes(RoutesConfig routes, CaseDesk desk) {
        this.routes = routes;
        this.desk = desk;
    }

    /** Gives an answer. */
    @FunctionalInterface
    interface Answer {
        /**
         * The answer to a request.
         *
         * @param state of the case when the request came
         */
        Reply to(Context request, CaseState state) throws Exception;
    }

    /** Gives an answer that depends on nothing but the case and the language of its texts. */
    @FunctionalInterface
    interface OnceAnswer {
        /** The answer in a language. */
        Reply to(String language, CaseState state) throws Exception;
    }

    /** Something that is read. */
    void get(String path, Answer answer) {
        add(HandlerType.GET, path, answer);
    }

    /**
     * Something that is read and has no parameters but the language: made once for each state of the case.
     */
    void getOnce(String path, OnceAnswer answer) {
        madeOnce.put(path, answer);
        get(path, (request, state) -> once(path, language(request), answer, state));
    }

    private static Reply once(String path, String language, OnceAnswer answer, CaseState state) throws Exception {
        return state.once(path + "?" + language, () -> answer.to(language, state));
    }

    /** Makes what the page asks for first before anybody asks; a fault is told when somebody does. */
    void warm(List<String> first, CaseState state) {
        for (String path : first) {
            OnceAnswer answer = madeOnce.get(path);
            for (String language : List.of("en", "ru")) {
                try {
                    if (answer != null) {
                        once(path, language, answer, state);
                    }
                } catch (Exception e) {
                    return;
                }
            }
        }
    }

    /** Something that is sent. */
    void post(String path, Answer answer) {
        add(HandlerType.POST, path, answer);
    }

    private void add(HandlerType method, String path, Answer answer) {
        paths.add(method + " " + path);
        Handler handler = context -> answer.to(context, desk.state()).send(context);
        routes.addHttpHandler(method, BASE + path, handler);
        if (method.equals(HandlerType.GET)) {
            routes.addHttpHandler(
                    HandlerType.HEAD, BASE + path, handler); // the same without its body, which Jetty leaves out
        }
    }

    /** Says of what can only be sent that it cannot be read; {@code GET} would take its path for an unknown one. */
    void refuseReading() {
        for (String path : paths) {
            if (path.startsWith("POST ") && !paths.contains(path.replaceFirst("POST", "GET"))) {
                for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
                    routes.addHttpHandler(method, BASE + path.substring(5), context -> {
                        context.header("Allow", "POST");
                        throw new WebFault(405, "this is not read: send something by POST");
                    });
                }
            }
        }
    }

    /** All that was added, such as {@code GET /case}. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    /** The language in which texts for people are wanted: {@code en} or {@code ru}. */
    static String language(Context request) {
        String asked = request.queryParam("lang");
        return asked != null ? liked(asked) : liked(request.header("Accept-Language"));
    }

    /** The language that a list such as {@code uk, ru;q=0.9, en;q=0.8} likes best of those that there are (RFC 9110, section 12.5.4). */
    static String liked(@Nullable String languages) {
        String best = "en";
        double most = 0;
        for (String one : languages == null ? List.<String>of() : List.of(languages.split(",", MOST_LANGUAGES))) {
            Matcher parts = LANGUAGE.matcher(one);
            if (parts.matches()) {
                double weight = parts.group("weight") == null ? 1 : Double.parseDouble(parts.group("weight"));
                if (weight > most) {
                    most = weight;
                    best = parts.group("name").toLowerCase(Locale.ROOT);
                }
            }
        }
        return best;
    }

    /**
     * A parameter that must be there.
     *
     * @throws WebFault when it is not
     */
    static String required(Context request, String name, String example) throws WebFault {
        String value = request.queryParam(name);
        if (value == null || value.isBlank()) {
            throw new WebFault(400, "the parameter " + name + " is missing: write " + name + "=" + example);
        }
        return value;
    }

    /** A parameter that may be left out. */
    static Optional<String> optional(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).filter(v -> !v.isBlank());
    }

    /**
     * A whole number that may be left out.
     *
     * @throws WebFault when it is no number between 1 and {@code most}
     */
    static int number(Context request, String name, int otherwise, int most) throws WebFault {
        Optional<String> text = optional(request, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WebFault(400, "the parameter " + name + " is a whole number from 1 to " + most);
    }
}
