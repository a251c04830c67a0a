package org.tamga.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Window;
import org.tamga.trade.measure.AskedProducts;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.AskedWords;

/** What an address asks of trade, parameter by parameter. */
final class TradeParameters {

    private static final int MOST_DIGITS = 10;

    /** More than any question names. */
    private static final int MOST_WORDS = 300;

    private final Context request;
    private final AskedWords words;
    private final AskedTrade asked;

    /**
     * Reads the parameters of a request.
     *
     * @param groups that parameters may name
     * @throws WebFault when one cannot be understood
     */
    TradeParameters(Context request, Map<String, EconomyGroup> groups) throws WebFault {
        this.request = request;
        this.words = new AskedWords(groups);
        Optional<Window> window = one("window", Window::parse);
        this.asked = new AskedTrade(
                areas("reporter", window),
                areas("partner", window),
                one("flow", AskedWords::flow).flatMap(flow -> flow),
                products(),
                window,
                new AskedTrade.Details(
                        name("source"),
                        Optional.empty(),
                        one("level", TradeParameters::digits),
                        one("by", AskedWords::key),
                        Routes.optional(request, "each").isPresent(),
                        one("base", Window::parse),
                        areas("about", window).stream().findFirst(),
                        "0"));
    }

    AskedTrade asked() {
        return asked;
    }

    /** What a parameter says, read; a fault says which one is wrong. */
    private <T> Optional<T> one(String parameter, Function<String, T> reading) throws WebFault {
        try {
            return Routes.optional(request, parameter).map(reading);
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, "the parameter " + parameter + ": " + e.getMessage());
        }
    }

    private List<String> areas(String parameter, Optional<Window> window) throws WebFault {
        return one(
                        parameter,
                        text -> split(text).stream()
                                .flatMap(word -> words.areas(word, window).stream())
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    private AskedProducts products() throws WebFault {
        AskedProducts products = one("product", text -> {
                    AskedProducts all = AskedProducts.ALL;
                    for (String word : split(text)) {
                        all = all.and(word);
                    }
                    return all;
                })
                .orElse(AskedProducts.ALL);
        return products.in(name("nomenclature"));
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("at most " + MOST_WORDS + " at once");
        }
        return words;
    }

    /** A name in letters and digits, such as that of a source. */
    private Optional<String> name(String parameter) throws WebFault {
        return one(parameter, text -> {
            String upper = text.strip().toUpperCase(Locale.ROOT);
            if (!upper.matches("[A-Z0-9_.-]{1,40}")) {
                throw new IllegalArgumentException("a name such as COMTRADE or HS2017 expected");
            }
            return upper;
        });
    }

    private static int digits(String text) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST_DIGITS) {
            throw new IllegalArgumentException("digits of product codes, from 0 to " + MOST_DIGITS);
        }
        return Integer.parseInt(text);
    }

    /** The code of the economy or group that a parameter names, where it names one. */
    Optional<String> code(String parameter) {
        return Routes.optional(request, parameter)
                .filter(text -> text.indexOf(',') < 0)
                .map(text -> text.strip().toUpperCase(Locale.ROOT));
    }

    /** The command that gives the same; null where the words of a command cannot say it. */
    @Nullable
    String command(String measure) {
        List<String> said = new ArrayList<>(List.of("tamga trade", measure));
        if (asked.reporters().isEmpty()) {
            said.add("ALL");
        } else if (code("reporter").isPresent()) {
            said.add(code("reporter").get());
        } else {
            return null;
        }
        Routes.optional(request, "partner").ifPresent(text -> said.addAll(split(text.toUpperCase(Locale.ROOT))));
        asked.flow().ifPresent(flow -> said.add(flow.equals("EXPORT") ? "exports" : "imports"));
        asked.window().ifPresent(window -> said.add(window.toString()));
        String of = asked.products().nomenclature().orElse("HS");
        asked.products().codes().forEach(code -> said.add(of + ":" + code));
        AskedTrade.Details details = asked.details();
        details.source().ifPresent(source -> said.add("--source " + source));
        details.level().ifPresent(level -> said.add("--level " + level));
        details.key().ifPresent(key -> said.add("--by " + key.name().toLowerCase(Locale.ROOT)));
        details.base().ifPresent(base -> said.add("--base " + base));
        details.about().ifPresent(about -> said.add("--about " + about));
        if (details.eachPeriod()) {
            said.add("--each");
        }
        return String.join(" ", said);
    }
}
