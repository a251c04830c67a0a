package org.tamga.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.app.json.Json;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;

/** What the case is, and the names of everything that other answers give codes of. */
final class CaseView implements View {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    private final CaseDesk desk;
    private final String version;
    private final boolean edit;

    CaseView(CaseDesk desk, String version, boolean edit) {
        this.desk = desk;
        this.version = version;
        this.edit = edit;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/case", (request, state) -> {
            List<String> stale = desk.faults();
            return state.recent("/case " + stale, () -> Reply.json(json(state, stale)));
        });
        routes.get("/health", (request, state) -> Reply.json(new Json.Fields().put("status", "ok")));
    }

    private Json.Fields json(CaseState state, List<String> stale) throws Exception {
        Case theCase = state.theCase();
        return new Json.Fields()
                .put("name", theCase.name())
                .put("title", texts(theCase.titles()))
                .put("version", version)
                .put("read", state.read().toString())
                .put("stale", stale)
                .put("edit", edit)
                .put("lake", state.hasLake())
                .put("documents", state.documentFiles().size())
                .put("figures", theCase.figures().size())
                .put("names", names(theCase))
                .put(
                        "groups",
                        theCase.groups().values().stream()
                                .map(g ->
                                        new Json.Fields().put("code", g.code()).put("members", codes(g)))
                                .toList())
                .put("languages", LANGUAGES.stream().map(Locale::getLanguage).toList())
                .put("sources", List.of());
    }

    private static List<String> codes(EconomyGroup group) {
        return group.members().stream().map(m -> m.economy().alpha3()).toList();
    }

    private static Json.Fields texts(Map<String, String> byLanguage) {
        Json.Fields fields = new Json.Fields();
        byLanguage.forEach(fields::put);
        return fields;
    }

    private static Json.Fields names(Case theCase) {
        Set<Economy> economies = new TreeSet<>();
        Set<String> authorities = new TreeSet<>();
        for (Figure figure : theCase.figures()) {
            economies.addAll(figure.subject().reporters());
            economies.addAll(figure.subject().partners());
            authorities.add(figure.subject().authority());
        }
        theCase.groups().values().forEach(g -> g.members().forEach(m -> economies.add(m.economy())));
        Json.Fields named = new Json.Fields();
        economies.forEach(e -> named.put(e.alpha3(), names(e)));
        Json.Fields groups = new Json.Fields();
        theCase.groups().values().forEach(g -> groups.put(g.code(), names(theCase, g.code(), g.name())));
        Json.Fields offices = new Json.Fields();
        authorities.forEach(a ->
                offices.put(a, names(theCase, a, theCase.authorities().get(a).name())));
        return new Json.Fields().put("economies", named).put("groups", groups).put("authorities", offices);
    }

    /** The names of a group or an authority in the languages in which the case gives it. */
    private static Json.Fields names(Case theCase, String code, String english) {
        Json.Fields names = new Json.Fields().put("en", english);
        LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals("en"))
                .forEach(language -> theCase.name(code, language).ifPresent(name -> names.put(language, name)));
        return names;
    }

    private static Json.Fields names(Economy economy) {
        Json.Fields names = new Json.Fields();
        LANGUAGES.forEach(language -> names.put(language.getLanguage(), economy.name(language)));
        return names;
    }
}
