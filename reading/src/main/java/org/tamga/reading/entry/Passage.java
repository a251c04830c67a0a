package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.PartialDate;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Name;
import org.tamga.reading.name.Names;
import org.tamga.reading.period.Period;
import org.tamga.reading.period.Periods;
import org.tamga.reading.quantity.Quantities;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/** A sentence with its cues, names, amounts and dates. The costly ones are found when a finder first asks. */
final class Passage {

    /** Longer sentences are lists or tables that lost their shape; their words are too far apart to tell what belongs together. */
    private static final int LONGEST = 400;

    final Document document;
    final Block block;
    final Span span;
    final List<Token> tokens;
    final List<Name> names;
    final List<Cue> cues;
    private final Optional<PartialDate> published;
    private List<Quantity> quantities = List.of();
    private List<Period> periods = List.of();
    private boolean searched;

    Passage(Document document, Block block, Span span, Optional<PartialDate> published) {
        this.document = document;
        this.block = block;
        this.span = span;
        this.published = published;
        this.tokens = Tokenizer.tokens(document.text(), span);
        this.names = Names.find(tokens, document.language());
        this.cues = tokens.size() > LONGEST ? List.of() : Cue.find(tokens, document.language(), Cue.Layer.THING);
        if (!cues.isEmpty()) {
            cues.addAll(Cue.find(tokens, document.language(), Cue.Layer.ACT));
            cues.addAll(Cue.find(tokens, document.language(), Cue.Layer.DETAIL));
            cues.addAll(Cue.find(tokens, document.language(), Cue.Layer.PLACE));
        }
    }

    boolean has(Role role) {
        return first(role).isPresent();
    }

    Optional<Cue> first(Role role) {
        for (Cue cue : cues) {
            if (cue.role() == role) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    List<Cue> all(Role role) {
        List<Cue> found = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.role() == role) {
                found.add(cue);
            }
        }
        return found;
    }

    /** The cues of a role that tells details, also when the sentence has no other cues. */
    List<Cue> details(Role role) {
        if (!cues.isEmpty()) {
            return all(role);
        }
        List<Cue> found = new ArrayList<>(Cue.find(tokens, document.language(), Cue.Layer.DETAIL));
        found.removeIf(cue -> cue.role() != role);
        return found;
    }

    /** The date told within a few tokens behind a verb: "signed on 5 July", "signed in June 2024". */
    Optional<PartialDate> dateOf(Cue act) {
        for (Period period : periods()) {
            int distance = tokenAt(period.span().start()) - act.to();
            if (distance >= 0 && distance <= 3) {
                Optional<PartialDate> date = Times.date(period);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The cue of that role nearest to a token; what stands before it is nearer than what stands behind. */
    Optional<Cue> nearest(Role role, int token) {
        Optional<Cue> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (Cue cue : cues) {
            if (cue.role() == role) {
                int d = cue.from() <= token ? token - cue.from() : (cue.from() - token) * 2;
                if (d < distance) {
                    distance = d;
                    best = Optional.of(cue);
                }
            }
        }
        return best;
    }

    List<Quantity> quantities() {
        search();
        return quantities;
    }

    List<Period> periods() {
        search();
        return periods;
    }

    private void search() {
        if (!searched) {
            searched = true;
            periods = Periods.find(document.text(), span, tokens, document.language(), published);
            quantities = Quantities.find(document.text(), span, tokens, document.language());
        }
    }

    /** The first amount of money. */
    Optional<Quantity> money() {
        for (Quantity quantity : quantities()) {
            if (quantity.kind() == Quantity.Kind.MONEY && quantity.scaled()) {
                return Optional.of(quantity);
            }
        }
        for (Quantity quantity : quantities()) {
            if (quantity.kind() == Quantity.Kind.MONEY) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    /** The first day of the sentence, at or behind a character. */
    Optional<Period> day(int from) {
        for (Period period : periods()) {
            if (period.form() == Period.Form.DAY
                    && period.span().start() >= from
                    && period.date().isPresent()) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The first day, month or year at or behind a character. */
    Optional<Period> time(int from) {
        for (Period period : periods()) {
            if (period.span().start() >= from && Times.date(period).isPresent()) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The index of the token that holds or follows a character. */
    int tokenAt(int character) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<Token> token(int index) {
        return index >= 0 && index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
    }

    boolean is(int index, String lower) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(lower);
    }

    /** The text of tokens from one to before another, in one line. */
    String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        return document.text()
                .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The economies named in the sentence, groups not divided. */
    Set<String> economies() {
        Set<String> codes = new LinkedHashSet<>();
        for (Name name : names) {
            if (name.kind() == Name.Kind.ECONOMY) {
                codes.addAll(name.codes());
            }
        }
        return codes;
    }

    boolean isItem() {
        return block.kind() == Block.Kind.LIST_ITEM;
    }
}
