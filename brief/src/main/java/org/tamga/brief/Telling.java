package org.tamga.brief;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Statement;

/** What a ledger says, told in one language; names are those of a case. */
public final class Telling {

    private final Wording wording;
    private final Names names;
    private final AmountWords amounts;

    private Telling(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
        this.amounts = new AmountWords(wording);
    }

    /**
     * Tells in a language.
     *
     * @param language one of {@link Briefing#LANGUAGES}
     */
    public static Telling of(Case theCase, Locale language) {
        Wording wording = new Wording(language);
        return new Telling(wording, new Names(theCase, wording));
    }

    Telling(Names names, Wording wording) {
        this(wording, names);
    }

    /** What a question asks for: {@code turnover of China with Kazakhstan, 2025 (GACC)}. */
    public String about(Question question) {
        return about(new Statement(question.relation(), question.subject(), question.reference(), Interval.ALL));
    }

    private String about(Statement statement) {
        String about = names.statement(statement);
        return statement.relation().isRatio()
                ? about + ", "
                        + wording.say(
                                "reading.CURRENCY",
                                wording.unit(statement.subject().unit()))
                : about;
    }

    /** What is stated, and the values that it allows. */
    public String statement(Statement statement) {
        return about(statement) + ": "
                + amounts.allowed(statement.relation(), statement.subject().unit(), statement.interval());
    }

    /** The number of a figure as its source prints it. */
    public String printed(Figure figure) {
        return names.printed(figure);
    }

    /** The number of a fact as its source prints it. */
    public String printed(Fact fact) {
        return wording.printed(fact.printed());
    }

    /** Whether a claim holds or only fits when it is read differently, and how. */
    public String reading(Reading reading) {
        return wording.say(reading.proven() ? "telling.holds" : "telling.fits", wording.list(changes(reading)));
    }

    /** What is read differently, one thing after the other. */
    List<String> changes(Reading reading) {
        return reading.substitutions().stream()
                .map(s -> wording.say("reading." + s.key().name(), value(reading.statement(), s)))
                .toList();
    }

    private String value(Statement read, Reading.Substitution substitution) {
        return switch (substitution) {
            case Reading.Coded coded -> coded(read, coded);
            case Reading.Scaled scaled ->
                wording.has("reading.scaled." + scaled.power())
                        ? wording.say("reading.scaled." + scaled.power())
                        : "× " + scaled.value();
            case Reading.Converted converted ->
                wording.say(
                        "reading.converted",
                        wording.unit(converted.from()),
                        wording.window(Window.ofMonth(converted.rateOf())));
        };
    }

    private String coded(Statement read, Reading.Coded coded) {
        return switch (coded.key()) {
            case WINDOW -> wording.window(read.subject().window());
            case AUTHORITY -> names.authority(coded.value());
            case PARTNERS -> names.economies(read.subject().partners());
            case FLOW -> wording.say("measure." + read.subject().measure().name());
            case CURRENCY -> wording.unit(read.subject().unit());
            case RELATION -> wording.say("relationName." + read.relation().name());
            case YEAR, BASE, UNIT, FX_DATE -> coded.value();
        };
    }

    /** What other rooms say in English: kinds, states, definitions and notes; in quotation marks where this language does not know it. */
    public String retold(String english) {
        return wording.retold(english);
    }

    /** The first of some names of one thing, which a case gives in several languages, that is written in this one's letters. */
    public String named(List<String> several) {
        Optional<String> own = wording.locale().getLanguage().equals("ru")
                ? several.stream()
                        .filter(name -> name.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC))
                        .findFirst()
                : Optional.empty();
        return own.orElseGet(several::getFirst);
    }
}
