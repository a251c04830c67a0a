package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Window;
import org.tamga.reading.document.Document;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.text.Span;

/** What a text has spoken of so far, for all that a sentence leaves unsaid. */
final class Discourse {

    final Document document;
    private final Map<String, Integer> mentions = new HashMap<>();

    Optional<String> authority = Optional.empty();
    Optional<String> nationalAuthority = Optional.empty();
    /** All that were quoted. */
    final Set<String> quoted = new HashSet<>();
    /** The last ministry that was quoted. */
    Optional<String> ministry = Optional.empty();

    Optional<Window> window = Optional.empty();
    Optional<Window> latest = Optional.empty();
    private Optional<Span> windowSentence = Optional.empty();
    /** The last unit that was no ratio. */
    Optional<String> unit = Optional.empty();
    /** The last months named, in a claim or not. */
    Optional<Window> stated = Optional.empty();

    List<String> partners = List.of();
    /** The last single economy of the five that was spoken of. */
    Optional<String> single = Optional.empty();

    Optional<Claim> last = Optional.empty();
    Optional<Claim> lastTrade = Optional.empty();
    /** The first claim of trade: what the text is about. */
    Optional<Claim> firstTrade = Optional.empty();
    /** The last exports or imports of the sentences before. */
    Optional<Claim> flowBefore = Optional.empty();
    /** The amount of trade told before the last one. */
    Optional<Claim> levelBefore = Optional.empty();

    private Optional<Claim> level = Optional.empty();
    /** The last that each side of the border was quoted with. */
    Optional<Claim> lastChinese = Optional.empty();

    Optional<Claim> lastNational = Optional.empty();
    private final List<String> recent = new ArrayList<>();
    private final Set<Window> spoken = new HashSet<>();
    private boolean turnover;
    /** The economies of the railway or road that the text is about. */
    List<String> route = List.of();

    /** Whether the text began with a meeting of all six, before it spoke of one economy. */
    boolean summit;

    /** What the sentence before asked or announced without a number of its own. */
    Optional<Cue> topic = Optional.empty();
    /** What the line before a list announced. */
    Optional<Cue> listed = Optional.empty();
    /** Whom the sentence before was about. */
    List<String> subjectBefore = List.of();
    /** Names of the sentence before. */
    List<Name> namedBefore = List.of();
    /** The last line before a list. */
    Optional<Span> caption = Optional.empty();

    int block = -1;
    private int lastTradeBlock = -1;

    Discourse(Document document) {
        this.document = document;
    }

    /** Counts who is spoken of, for the whole text, before it is read. */
    void mention(Name name, int weight) {
        boolean city = name.codes().getFirst().startsWith("CITY:") && name.form() == Name.Form.POSSESSIVE;
        if (name.kind() == Name.Kind.AUTHORITY || city) {
            Attribution.economyOf(name)
                    .filter(Format.FIVE::contains)
                    .ifPresent(e -> mentions.merge(e, 1, Integer::sum));
            return;
        }
        if (name.kind() == Name.Kind.ECONOMY || name.kind() == Name.Kind.GROUP) {
            String key = name.codes().equals(Format.FIVE)
                    ? Format.FIVE_AS_REPORTER
                    : name.codes().getFirst();
            mentions.merge(key, weight, Integer::sum);
        }
    }

    /** The economy of the five that the text speaks of most; the five when it is not one. */
    String focus() {
        String best = Format.FIVE_AS_REPORTER;
        int most = mentions.getOrDefault(Format.FIVE_AS_REPORTER, 0);
        for (String economy : Format.FIVE) {
            int count = mentions.getOrDefault(economy, 0);
            if (count > most) {
                most = count;
                best = economy;
            }
        }
        return best;
    }

    /** The focus, or when that is the five the single economy that is spoken of most; empty when none is. */
    Optional<String> singleFocus() {
        return Format.FIVE.stream()
                .filter(e -> mentions.getOrDefault(e, 0) > 0)
                .max((a, b) -> Integer.compare(mentions.getOrDefault(a, 0), mentions.getOrDefault(b, 0)));
    }

    List<String> focusEconomies() {
        String focus = focus();
        return focus.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(focus);
    }

    /** Whether the last trade that was spoken of lies so far back that its source is no longer quoted. */
    boolean isFarFromTrade() {
        return lastTradeBlock >= 0 && block - lastTradeBlock >= 2;
    }

    boolean hasSpokenOf(Window window) {
        return spoken.contains(window);
    }

    /** The last year in which just these months were spoken of. */
    Optional<Integer> yearSpokenOf(int firstMonth, int lastMonth) {
        return spoken.stream()
                .filter(w -> w.first().getMonthValue() == firstMonth
                        && w.last().getMonthValue() == lastMonth
                        && w.months() <= 12)
                .map(w -> w.last().getYear())
                .max(Integer::compare);
    }

    private boolean isToCome(Window months) {
        return document.date()
                .filter(d -> java.time.YearMonth.from(d.lastDay()).isBefore(months.first()))
                .isPresent();
    }

    /** The months that a sentence without a period is about: the last, but after one sentence of the past the latest again. */
    Optional<Window> main() {
        boolean past = latest.isPresent()
                && window.isPresent()
                && window.get().last().isBefore(latest.get().first());
        return past ? latest : window;
    }

    /** What "the total" and numbers without a word for what they measure are taken to be. */
    Claim.Measure mainMeasure() {
        return turnover
                ? Claim.Measure.TURNOVER
                : firstTrade.map(Claim::measure).orElse(Claim.Measure.TURNOVER);
    }

    /** The last so many economies of the five that were partners one by one. */
    List<String> recent(int count) {
        return List.copyOf(recent.subList(Math.max(0, recent.size() - count), recent.size()));
    }

    /** Remembers what a claim was about; one told as background does not change the months that the text speaks of. */
    void note(Claim claim, boolean background) {
        last = Optional.of(claim);
        if (claim.relation() == Claim.Relation.LEVEL || claim.relation() == Claim.Relation.CHANGE) {
            unit = Optional.of(claim.unit());
        }
        if (!background) {
            claim.window().ifPresent(spoken::add);
        }
        turnover |= claim.measure() == Claim.Measure.TURNOVER && claim.product().isEmpty();
        if (claim.measure().isTrade()) {
            lastTrade = last;
            if (claim.relation() == Claim.Relation.LEVEL) {
                levelBefore = level;
                level = last;
            }
            lastTradeBlock = block;
            if (firstTrade.isEmpty()) {
                firstTrade = last;
            }
            Optional<String> recording = claim.authority().flatMap(Sources::reporter);
            if (recording.isPresent() && claim.relation() == Claim.Relation.LEVEL) {
                if (recording.get().equals(Format.CHINA)) {
                    lastChinese = last;
                } else {
                    lastNational = last;
                }
            }
        }
        if (!claim.forecast()
                && !background
                && claim.window().filter(this::isToCome).isEmpty()
                && claim.window().isPresent()) {
            boolean laterInSentence = windowSentence.equals(Optional.of(claim.sentence()))
                    && window.isPresent()
                    && claim.window().get().last().isBefore(window.get().last());
            if (!laterInSentence) {
                window = claim.window();
                windowSentence = Optional.of(claim.sentence());
            }
            if (latest.isEmpty()
                    || latest.get().last().isBefore(claim.window().get().last())) {
                latest = claim.window();
            }
        }
        claim.authority().ifPresent(a -> {
            authority = claim.authority();
            if (Sources.isMinistry(a)) {
                ministry = claim.authority();
            }
            if (Sources.reporter(a).filter(r -> !r.equals(Format.CHINA)).isPresent()) {
                nationalAuthority = claim.authority();
            }
        });
        List<String> others =
                claim.partners().stream().filter(p -> !p.equals(Format.CHINA)).toList();
        boolean outside = others.stream().noneMatch(Format.FIVE::contains);
        if (!others.isEmpty() && outside) {
            claim.reporter().filter(Format.FIVE::contains).ifPresent(r -> partners = List.of(r));
        } else if (!others.isEmpty()) {
            partners = others;
            if (partners.size() == 1 && Format.FIVE.contains(partners.getFirst())) {
                single = Optional.of(partners.getFirst());
                recent.remove(partners.getFirst());
                recent.add(partners.getFirst());
            }
        }
        if (claim.reporter().equals(Optional.of(Format.FIVE_AS_REPORTER))
                && claim.partners().equals(List.of(Format.CHINA))) {
            partners = Format.FIVE;
        }
        claim.reporter().filter(Format.FIVE::contains).ifPresent(r -> {
            single = Optional.of(r);
            if (claim.partners().equals(List.of(Format.CHINA))) {
                partners = List.of(r);
            }
        });
    }
}
