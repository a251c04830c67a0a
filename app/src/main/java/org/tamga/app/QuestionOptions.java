package org.tamga.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.AskedWords;
import org.tamga.trade.measure.Question;
import picocli.CommandLine.Option;

/** What is asked about trade besides the words. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuestionOptions {

    @Option(names = "--source", paramLabel = "NAME", description = "Whose statistics, where the lake has several.")
    private @Nullable String source;

    @Option(names = "--level", paramLabel = "N", description = "Digits of the product codes (default: 2, or 6).")
    private @Nullable Integer level;

    @Option(names = "--by", paramLabel = "KEY", description = "product, partner, reporter or flow.")
    private @Nullable String by;

    @Option(names = "--monthly", description = "Months, where whole years are there as well.")
    private boolean monthly;

    @Option(names = "--each", description = "Each period by itself, rather than the window as a whole.")
    private boolean each;

    @Option(names = "--base", paramLabel = "WINDOW", description = "What the structure is compared with.")
    private @Nullable String base;

    @Option(names = "--about", paramLabel = "CODE", description = "The partner that dependence or transit is about.")
    private @Nullable String about;

    @Option(names = "--nomenclature", paramLabel = "NAME", description = "HS, HS2017, SITC, BEC … (default: HS).")
    private @Nullable String nomenclature;

    @Option(
            names = "--transport",
            paramLabel = "CODE",
            defaultValue = "0",
            description = "A mode of transport (default: all).")
    private String transport;

    /**
     * What words and options ask for together.
     *
     * @throws Failure when an option cannot be understood
     */
    AskedTrade asked(TradeWords words) throws Failure {
        Optional<Window> compared = Optional.empty();
        if (base != null) {
            compared = TradeWords.read(List.of(base), Map.of()).window();
        }
        return words.with(
                upper(nomenclature),
                new AskedTrade.Details(
                        upper(source),
                        monthly ? Optional.of(Frequency.MONTHLY) : Optional.empty(),
                        Optional.ofNullable(level),
                        key(),
                        each,
                        compared,
                        about(),
                        transport));
    }

    private static Optional<String> upper(@Nullable String text) {
        return Optional.ofNullable(text).map(t -> t.toUpperCase(Locale.ROOT));
    }

    private Optional<Question.Key> key() throws Failure {
        try {
            return Optional.ofNullable(by).map(AskedWords::key);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, "--by " + e.getMessage());
        }
    }

    private Optional<String> about() throws Failure {
        if (about == null) {
            return Optional.empty();
        }
        return Optional.of(TradeWords.read(List.of(about), Map.of()).reporters().getFirst());
    }
}
