package org.tamga.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.app.json.Json;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.StandardNames;

/** Finds products by their names or the beginnings of their codes. */
final class ProductsView implements View {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Locale RUSSIAN = Locale.of("ru");

    private final StandardNames names = StandardNames.load();

    @Override
    public void routes(Routes routes) {
        routes.get("/products", (request, state) -> {
            String asked = Routes.required(request, "q", "grain").strip().toLowerCase(Locale.ROOT);
            int limit = Routes.number(request, "limit", USUAL, MOST);
            return Reply.json(
                    new Json.Fields().put("products", found(asked, limit)).put("sources", List.of()));
        });
    }

    private List<Json.Fields> found(String asked, int limit) {
        Nomenclature harmonized = Nomenclature.find("HS").orElseThrow();
        String code = asked.replaceFirst("^hs:", "");
        List<Json.Fields> found = new ArrayList<>();
        for (String candidate : names.codes(harmonized)) {
            Optional<String> english = names.name(harmonized, candidate, Locale.ENGLISH);
            Optional<String> russian = names.name(harmonized, candidate, RUSSIAN);
            boolean fits = candidate.startsWith(code)
                    || english.map(n -> n.toLowerCase(Locale.ROOT).contains(asked))
                            .orElse(false)
                    || russian.map(n -> n.toLowerCase(Locale.ROOT).contains(asked))
                            .orElse(false);
            if (fits && found.size() < limit) {
                found.add(new Json.Fields()
                        .put("code", "HS:" + candidate)
                        .put(
                                "name",
                                new Json.Fields()
                                        .put("en", english.orElse(null))
                                        .put("ru", russian.orElse(null)))
                        .put("level", candidate.length()));
            }
        }
        return found;
    }
}
