package org.tamga.reading.period;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;

/**
 * Finds the periods and dates of a sentence.
 *
 * <p>At every token the longest statement of time is taken; the words are those of the language's resource. Work is linear in the
 * sentence: each statement looks at a bounded number of tokens.
 */
public final class Periods {

    private Periods() {}

    /**
     * The periods and dates of a sentence in the order of the text; they do not overlap.
     *
     * @param text the document's characters
     * @param sentence where the sentence stands in them
     * @param tokens those of the sentence
     * @param published when the document was published, which "last year" and a day without a year are counted from
     */
    public static List<Period> find(
            String text, Span sentence, List<Token> tokens, Language language, Optional<PartialDate> published) {
        Line line = new Line(tokens, language);
        Statements statements = new Statements(line, new Reference(published), language == Language.EN);
        List<Match> matches = new ArrayList<>();
        int at = 0;
        int now = -1;
        while (at < line.size()) {
            now = line.is(at, Role.NOW) ? at : now;
            Match match = line.isDull(at) ? Match.NONE : statements.at(at);
            if (match.found()) {
                matches.add(match);
                at = Math.max(match.end(), at + 1);
            } else {
                at++;
            }
        }
        if (matches.isEmpty() && now >= 0) {
            matches.add(Match.plain(now, now + 1, Period.Form.ANNUAL, Optional.empty()));
        }
        shareYears(matches, line);
        List<Period> periods = new ArrayList<>(matches.size());
        for (Match match : matches) {
            periods.add(period(match, tokens));
        }
        return List.copyOf(periods);
    }

    /** "January and May 2025": the year told last is that of all. */
    private static void shareYears(List<Match> matches, Line line) {
        for (int i = matches.size() - 2; i >= 0; i--) {
            Match match = matches.get(i);
            Match next = matches.get(i + 1);
            boolean joined = next.begin() - match.end() == 1
                    && (line.is(match.end(), Role.AND) || line.is(match.end(), ',') || line.is(match.end(), '/'));
            if (joined && match.form() == Period.Form.YEARLESS && next.form() == Period.Form.STATED) {
                Window window = next.window().orElseThrow();
                if (window.months() < 12) {
                    int year = window.last().getYear();
                    Window shared = new Window(YearMonth.of(year, match.first()), YearMonth.of(year, match.last()));
                    matches.set(i, Match.stated(match.begin(), match.end(), shared));
                }
            }
        }
    }

    private static Period period(Match match, List<Token> tokens) {
        Span span = new Span(
                tokens.get(match.begin()).start(), tokens.get(match.end() - 1).end());
        return new Period(span, match.form(), match.window(), match.first(), match.last(), match.years(), match.date());
    }
}
