package org.tamga.brief.trade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;

/** Asks the lake, and keeps what it could not answer. */
final class Asking {

    private static final String ALL_TRANSPORT = "0";

    private final Measures measures;
    private final Texts texts;
    private final Set<String> faults = new LinkedHashSet<>();

    Asking(Measures measures, Texts texts) {
        this.measures = measures;
        this.texts = texts;
    }

    /**
     * A question as people write it.
     *
     * @param reporter as it is written: a code, or that of a group
     * @param partners as they are written
     */
    record Words(TradeMeasure measure, String reporter, List<String> partners, List<String> flows, Window window) {}

    /** An answer and the way back to it. */
    record Told(Answer answer, Origin origin) {}

    /** What the lake answers; empty when it cannot, and then {@link #faults} says why. */
    Optional<Told> ask(Words words, List<String> reporters, String source, int digits, Optional<String> about) {
        Selection selection = new Selection(
                Optional.of(source),
                Optional.empty(),
                reporters,
                words.partners(),
                words.flows(),
                Optional.empty(),
                digits,
                List.of(),
                words.window(),
                ALL_TRANSPORT);
        boolean each = words.measure() == TradeMeasure.TURNOVER;
        Question question = new Question(words.measure(), selection, Question.Key.TOTAL, each, Optional.empty(), about);
        String command = command(words, source, digits, about);
        try {
            Answer answer = measures.ask(question);
            return Optional.of(new Told(
                    answer,
                    new Origin(
                            answer.title(),
                            answer.definition(),
                            answer.source(),
                            answer.currency(),
                            command,
                            answer.notes(),
                            answer.batches())));
        } catch (TradeException e) {
            faults.add(command + ": " + texts.retold(PlainText.line(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    private static String command(Words words, String source, int digits, Optional<String> about) {
        List<String> parts =
                new ArrayList<>(List.of("tamga trade", words.measure().word(), words.reporter()));
        parts.addAll(words.partners().stream()
                .filter(p -> !p.equals(Selection.WORLD))
                .toList());
        if (words.flows().size() == 1) {
            parts.add(words.flows().getFirst().toLowerCase(Locale.ROOT) + "s");
        }
        parts.add(words.window().toString());
        if (digits > 0) {
            parts.add("--level " + digits);
        }
        about.ifPresent(partner -> parts.add("--about " + partner));
        parts.add("--source " + source);
        return String.join(" ", parts);
    }

    /** Questions that the lake could not answer, each with the reason. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
