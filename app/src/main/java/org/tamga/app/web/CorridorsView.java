package org.tamga.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.tamga.app.documents.CaseFaults;
import org.tamga.app.json.CorridorJson;
import org.tamga.app.json.Json;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;

/** The transport network of the case: what it is, what flows on it under a scenario, and how far it can be trusted. */
final class CorridorsView implements View {

    /** Always in UTF-8, which therefore is not said (RFC 7946, section 12). */
    private static final String GEO_JSON = "application/geo+json";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/corridors", (language, state) -> Reply.json(network(language, state)));
        routes.getOnce("/corridors/checks", (language, state) -> Reply.json(checks(language, state)));
        routes.get("/corridors/flows", (request, state) -> {
            Asked asked = asked(request, state);
            String language = Routes.language(request);
            return state.recent("/corridors/flows " + asked + language, () -> Reply.json(flows(asked, language)));
        });
        routes.get("/corridors/flows.geojson", (request, state) -> {
            Asked asked = asked(request, state);
            String language = Routes.language(request);
            return state.recent(
                    "/corridors/flows.geojson " + asked + language,
                    () -> Reply.json(map(asked, language)).as(GEO_JSON));
        });
    }

    /**
     * A question about flows.
     *
     * @param adjustment what is turned on top of the scenario
     */
    private record Asked(CorridorDesk desk, Scenario scenario, Scenario.Adjustment adjustment, Flows.Method method) {

        Comparison answer() throws Exception {
            return reading(() -> desk.compare(scenario.with(adjustment), method));
        }

        /** Equal for questions that have the same answer. */
        @Override
        public String toString() {
            return scenario.id() + " " + adjustment + " " + method + " ";
        }
    }

    private static Json.Fields network(String language, CaseState state) throws Exception {
        Optional<CorridorDesk> desk = desk(state);
        if (desk.isEmpty()) {
            return new Json.Fields()
                    .put("year", null)
                    .put("nodes", List.of())
                    .put("links", List.of())
                    .put("borders", List.of())
                    .put("corridors", List.of())
                    .put("scenarios", List.of())
                    .put("countries", new Json.Fields())
                    .put("sources", List.of());
        }
        return new CorridorJson(language).network(desk.get().corridors());
    }

    private static Json.Fields flows(Asked asked, String language) throws Exception {
        return new CorridorJson(language)
                .comparison(asked.scenario(), asked.answer())
                .put("sources", CorridorJson.sources(asked.desk().corridors().network()));
    }

    private static Json.Fields map(Asked asked, String language) throws Exception {
        Comparison comparison = asked.answer();
        return new CorridorJson(language)
                .geoJson(comparison.other(), comparison.base())
                .put("sources", CorridorJson.sources(asked.desk().corridors().network()));
    }

    private static Json.Fields checks(String language, CaseState state) throws Exception {
        CorridorDesk desk = needed(state);
        CorridorJson json = new CorridorJson(language);
        return reading(() -> new Json.Fields()
                .put("claims", desk.assertions().stream().map(json::assertion).toList())
                .put("calibration", CorridorJson.calibration(desk.calibration()))
                .put("sources", CorridorJson.sources(desk.corridors().network())));
    }

    private static Optional<CorridorDesk> desk(CaseState state) throws Exception {
        return reading(state::corridors);
    }

    /** What is wrong in the files of the network is told with its places. */
    private static <T> T reading(Callable<T> reading) throws Exception {
        try {
            return reading.call();
        } catch (CaseException e) {
            throw new WebFault(409, "what is in the case's folder cannot be read", CaseFaults.lines(e));
        }
    }

    private static CorridorDesk needed(CaseState state) throws Exception {
        return desk(state)
                .orElseThrow(() ->
                        new WebFault(404, "the case has no transport network: its folder corridor has no links.csv"));
    }

    /** What the parameters of a request ask. */
    private static Asked asked(Context request, CaseState state) throws Exception {
        CorridorDesk desk = needed(state);
        Scenario.Adjustment adjustment;
        try {
            adjustment = new Scenario.Adjustment(
                    factor(request, "border_hours"), factor(request, "fees"), factor(request, "demand"), year(request));
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, "border_hours, fees and demand: " + e.getMessage());
        }
        return new Asked(desk, scenario(request, desk.corridors()), adjustment, method(request));
    }

    private static Scenario scenario(Context request, CorridorCase corridors) throws WebFault {
        String id = Routes.optional(request, "scenario").orElse(Scenario.BASE.id());
        return corridors
                .scenario(id)
                .orElseThrow(() -> new WebFault(
                        400, "the parameter scenario: no scenario of the case has this id; it has " + corridors.ids()));
    }

    private static double factor(Context request, String name) throws WebFault {
        try {
            return Double.parseDouble(Routes.optional(request, name).orElse("1"));
        } catch (NumberFormatException e) {
            throw new WebFault(400, "the parameter " + name + " is a factor from 0 to 10, such as 0.5");
        }
    }

    private static OptionalInt year(Context request) throws WebFault {
        Optional<String> text = Routes.optional(request, "year");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int year = text.get().matches("\\d{4}") ? Integer.parseInt(text.get()) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new WebFault(
                    400, "the parameter year is a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", such as 2030");
        }
        return OptionalInt.of(year);
    }

    private static Flows.Method method(Context request) throws WebFault {
        String name = Routes.optional(request, "method").orElse("logit");
        for (Flows.Method method : Flows.Method.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(name)) {
                return method;
            }
        }
        throw new WebFault(400, "the parameter method is logit or equilibrium");
    }
}
