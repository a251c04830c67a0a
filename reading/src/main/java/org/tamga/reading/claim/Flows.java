package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/**
 * Finds who sold to whom, and which flow that is for the reporter: Kazakhstan's exports to China are imports in the records of China's
 * customs.
 */
final class Flows {

    private static final List<String> CHINA = List.of(Format.CHINA);

    /** Words behind that for the flow. */
    private static final int FARTHEST = 12;
    /** A way on which a name belongs to another thought. */
    private static final double CROSSING = 18;

    private final Scene scene;
    private final Discourse discourse;
    private final Referents referents;
    private final Partners partners;

    Flows(Scene scene, Discourse discourse, Referents referents, Partners partners) {
        this.scene = scene;
        this.discourse = discourse;
        this.referents = referents;
        this.partners = partners;
    }

    Parties.Sides flow(
            Mark<Quantity> number,
            Optional<Mark<Cue>> word,
            boolean export,
            Claim.Relation relation,
            Optional<String> authority,
            Optional<String> recording,
            Optional<Mark<Name>> source) {
        Trade trade = new Trade(number, word, export);
        trade.actor();
        for (Mark<Name> name : scene.names) {
            trade.direction(name);
        }
        if (relation == Claim.Relation.SHARE) {
            scene.names.forEach(trade::shareFollowedBy);
        }
        if (trade.exporter.isEmpty() && trade.importer.isEmpty()) {
            trade.own(recording
                    .map(r -> r.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(r))
                    .orElse(lastActor()));
        }
        recording.ifPresent(r -> trade.told(relation, r));
        trade.complete(
                counterpart(number, trade.exporter.isEmpty() ? trade.importer : trade.exporter, recording, relation));
        return sides(authority, recording, export, trade.exporter, trade.importer, source, trade.evidence);
    }

    /** Who sells and who buys, as far as a sentence has told. */
    private final class Trade {

        private final Mark<Quantity> number;
        private final Optional<Mark<Cue>> word;
        private final boolean export;
        private final Mark<?> cue;
        private List<String> exporter = List.of();
        private List<String> importer = List.of();
        private Optional<Mark<Name>> evidence = Optional.empty();

        Trade(Mark<Quantity> number, Optional<Mark<Cue>> word, boolean export) {
            this.number = number;
            this.word = word;
            this.export = export;
            this.cue = word.isPresent() ? word.get() : number;
        }

        /** Those whose trade it is: the sellers of exports, the buyers of imports. */
        void own(List<String> economies) {
            if (export) {
                exporter = economies;
            } else {
                importer = economies;
            }
        }

        /** The owner of the noun or the subject of the verb. */
        void actor() {
            Optional<Mark<Name>> actor = word.flatMap(
                    w -> elliptic(number, w).or(() -> Flows.this.actor(w)).or(() -> actorBefore(w)));
            actor.ifPresent(a -> {
                evidence = actor;
                own(referents.economies(a));
            });
            word.flatMap(Flows.this::earner).ifPresent(e -> exporter = List.of(e));
        }

        /** "To Kazakhstan", "from China", "of Chinese goods": what a name behind the word tells. */
        void direction(Mark<Name> name) {
            List<String> economies = referents.economies(name);
            boolean repeated = isRepeated(name, number);
            boolean far = name.from() > cue.to() + FARTHEST || scene.distance(name, cue) > CROSSING;
            if (name.from() < cue.to() || economies.isEmpty() || (far && !repeated)) {
                return;
            }
            boolean ahead = name.to() <= number.from();
            boolean next = name.from() == cue.to();
            switch (referents.preposition(name)) {
                case "to", "into", "в", "for" -> buys(economies, ahead, name);
                case "from", "из" -> sells(economies, ahead, name);
                case "with", "с" -> {
                    if (export) {
                        buys(economies, false, name);
                    } else {
                        sells(economies, false, name);
                    }
                }
                case "of" -> {
                    if (name.value().form() == Name.Form.POSSESSIVE || export) {
                        sells(economies, false, name);
                    } else {
                        buys(economies, false, name);
                    }
                }
                default -> {
                    if (next && name.value().form() == Name.Form.POSSESSIVE) {
                        exporter = exporter.isEmpty() ? economies : exporter;
                    } else if (next && word.isPresent()) {
                        boolean verb = word.get().value().value().endsWith("~");
                        if (export == verb) {
                            buys(economies, false, name);
                        } else {
                            sells(economies, false, name);
                        }
                    }
                }
            }
        }

        private void sells(List<String> economies, boolean nearer, Mark<Name> name) {
            exporter = exporter.isEmpty() || nearer ? economies : exporter;
            evidence = Optional.of(name);
        }

        private void buys(List<String> economies, boolean nearer, Mark<Name> name) {
            importer = importer.isEmpty() || nearer ? economies : importer;
            evidence = Optional.of(name);
        }

        /** "31.2 percent went to Chinese suppliers", "a third came from Kazakhstan". */
        void shareFollowedBy(Mark<Name> name) {
            List<String> economies = referents.economies(name);
            boolean next = name.from() >= number.to() && name.from() <= number.to() + 5;
            if (!next || economies.size() != 1) {
                return;
            }
            String before = referents.preposition(name);
            boolean seller = before.equals("to") && isSeller(scene.word(name.to()));
            if (seller || before.equals("from")) {
                exporter = economies;
            } else if (before.equals("to")) {
                importer = economies;
            }
        }

        /** "Russia's share", "to Russia for 58 million": whom a number is told of beside the reporter. */
        void told(Claim.Relation relation, String reporter) {
            boolean share = relation == Claim.Relation.SHARE;
            if (!share && !scene.word(number.from() - 1).equals("for")) {
                return;
            }
            Optional<Mark<Name>> owner = share ? partners.shareOwner(number, true) : Optional.empty();
            List<String> own = List.of(reporter);
            owner.or(() -> partners.beside(number, reporter))
                    .map(referents::economies)
                    .filter(e -> !e.equals(own))
                    .ifPresent(other -> {
                        exporter = export ? own : other;
                        importer = export ? other : own;
                    });
        }

        /** The side that no word told. */
        void complete(List<String> counterpart) {
            boolean same = exporter.equals(importer);
            exporter = exporter.isEmpty() || (same && !export) ? counterpart : exporter;
            importer = importer.isEmpty() || (same && export) ? counterpart : importer;
        }
    }

    private static Parties.Sides sides(
            Optional<String> authority,
            Optional<String> recording,
            boolean export,
            List<String> exporter,
            List<String> importer,
            Optional<Mark<Name>> source,
            Optional<Mark<Name>> evidence) {
        String reporter = recording.orElse(Referents.code(export ? exporter : importer));
        boolean imports = reporter.equals(Referents.code(importer)) && !reporter.equals(Referents.code(exporter));
        if (recording.isPresent()
                && !reporter.equals(Referents.code(exporter))
                && !reporter.equals(Referents.code(importer))) {
            imports = reporter.equals(Format.CHINA) ? false : exporter.equals(CHINA);
        }
        List<String> others = imports ? exporter : importer;
        return new Parties.Sides(
                authority,
                Optional.of(reporter),
                Referents.sorted(others),
                imports ? Measure.IMPORTS : Measure.EXPORTS,
                false,
                source,
                evidence);
    }

    private List<String> lastActor() {
        return discourse
                .lastTrade
                .flatMap(Claim::reporter)
                .map(r -> r.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(r))
                .orElse(CHINA);
    }

    private List<String> counterpart(
            Mark<Quantity> number, List<String> known, Optional<String> recording, Claim.Relation relation) {
        if (!known.equals(CHINA)) {
            boolean other = recording.isPresent()
                    && !recording.get().equals(Format.FIVE_AS_REPORTER)
                    && !known.contains(recording.get())
                    && !recording.get().equals(Format.CHINA);
            return other
                    ? List.of(recording.get())
                    : known.size() == 1 ? partners.foreign(number, known.getFirst(), relation) : CHINA;
        }
        if (recording.isPresent() && !recording.get().equals(Format.CHINA)) {
            return recording.get().equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(recording.get());
        }
        List<String> near =
                Referents.withoutChina(partners.partner(number, Claim.Relation.LEVEL, Optional.of(Format.CHINA))
                        .map(referents::economies)
                        .orElse(List.of()));
        return near.isEmpty() ? partners.inherited() : near;
    }

    /** "Bought goods for … and sold goods for": the subject of the verb before. */
    private Optional<Mark<Name>> actorBefore(Mark<Cue> cue) {
        Optional<Mark<Name>> found = Optional.empty();
        for (Mark<Cue> other : scene.cues) {
            if (other.to() <= cue.from() && isFlow(other) && isVerb(cue)) {
                found = actor(other);
            }
        }
        return found;
    }

    /** Whether the word for a flow is a verb, whose subject may be that of the verb before. */
    private boolean isVerb(Mark<Cue> cue) {
        String word = scene.word(cue.from());
        return cue.value().value().endsWith("~")
                && (word.endsWith("ed")
                        || word.endsWith("л")
                        || word.endsWith("ла")
                        || word.equals("sold")
                        || word.equals("bought")
                        || word.equals("sent")
                        || word.equals("took"));
    }

    private static boolean isFlow(Mark<Cue> cue) {
        return cue.value().is(Cue.Kind.MEASURE)
                && (cue.value().value().startsWith("EXPORT")
                        || cue.value().value().startsWith("IMPORT"));
    }

    /** "Sold China grain": who stands right after the verb receives. */
    private boolean isObject(Mark<Name> name) {
        return scene.cues.stream()
                        .anyMatch(c -> isFlow(c)
                                && (c.to() == name.from()
                                        || (c.to() == name.from() - 1
                                                && scene.word(c.to()).equals("the")))
                                && c.value().value().endsWith("~"))
                && name.value().form() == Name.Form.PLAIN;
    }

    /** "Kazakhstan's deliveries fell, while Uzbekistan's rose to": the owner named anew between the word and the number. */
    private Optional<Mark<Name>> elliptic(Mark<Quantity> number, Mark<Cue> cue) {
        Mark<Name> best = null;
        for (Mark<Name> name : scene.names) {
            boolean between = name.from() >= cue.to() && name.to() <= number.from();
            boolean owner = name.value().form() == Name.Form.POSSESSIVE
                    && scene.word(name.to()).equals("'s");
            boolean ofSource = scene.names.stream()
                    .anyMatch(s -> s.value().kind() == Name.Kind.AUTHORITY
                            && s.from() >= name.to()
                            && s.from() <= name.to() + 1);
            if (between && owner && !ofSource && !referents.economies(name).isEmpty()) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "The pipelines earned Ashgabat", "gas brought the republic": who sells stands behind the verb. */
    private Optional<String> earner(Mark<Cue> cue) {
        if (!scene.isBringing(cue)) {
            return Optional.empty();
        }
        for (Mark<Name> name : scene.names) {
            if (name.from() == cue.to()) {
                String code = name.value().codes().getFirst();
                List<String> economies =
                        code.startsWith("CITY:") ? List.of(code.substring(5)) : referents.economies(name);
                return economies.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean isSeller(String word) {
        return switch (word) {
            case "suppliers", "sellers", "producers", "exporters", "firms", "companies", "manufacturers" -> true;
            default -> false;
        };
    }

    /** "Purchases from the former increased by $227 million and those from the latter by": the word for the flow stands once more. */
    private boolean isRepeated(Mark<Name> name, Mark<Quantity> number) {
        if (name.to() > number.from()) {
            return false;
        }
        for (int t = name.from() - 1; t >= Math.max(0, name.from() - 3); t--) {
            String word = scene.word(t);
            if (word.equals("those") || word.equals("that")) {
                return !scene.word(t - 2).equals("ahead") && !scene.word(t - 1).equals("than");
            }
        }
        return false;
    }

    /** Who sells or buys: the owner of the noun, or the subject of the verb. */
    Optional<Mark<Name>> actor(Mark<Cue> cue) {
        Mark<Name> best = null;
        for (Mark<Name> name : scene.names) {
            if (name.to() > cue.from() || referents.economies(name).isEmpty()) {
                continue;
            }
            String before = referents.preposition(name);
            boolean object = before.equals("to")
                    || before.equals("from")
                    || before.equals("with")
                    || before.equals("в")
                    || before.equals("из")
                    || before.equals("с");
            int gap = cue.from() - name.to();
            boolean owns = name.value().form() == Name.Form.POSSESSIVE && gap <= 4;
            boolean acts = name.value().form() == Name.Form.PLAIN
                    && !object
                    && !isObject(name)
                    && scene.distance(name, cue) < 16
                    && !before.equals("of");
            if (owns || acts) {
                best = name;
            } else if (best == null && before.equals("of") && gap <= 1) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }
}
