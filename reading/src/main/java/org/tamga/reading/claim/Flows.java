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
        List<String> exporter = List.of();
        List<String> importer = List.of();
        Optional<Mark<Name>> evidence = Optional.empty();
        Mark<?> cue = word.isPresent() ? word.get() : number;
        Optional<Mark<Name>> actor =
                word.flatMap(w -> elliptic(number, w).or(() -> actor(w)).or(() -> actorBefore(w)));
        if (actor.isPresent()) {
            evidence = actor;
            if (export) {
                exporter = referents.economies(actor.get());
            } else {
                importer = referents.economies(actor.get());
            }
        }
        Optional<String> earner = word.flatMap(this::earner);
        if (earner.isPresent()) {
            exporter = List.of(earner.get());
        }
        for (Mark<Name> name : scene.names) {
            boolean far = name.from() > cue.to() + 12 && !isRepeated(name, number);
            if (name.from() < cue.to() || referents.economies(name).isEmpty() || far) {
                continue;
            }
            String before = referents.preposition(name);
            boolean crosses = scene.distance(name, cue) > 18 && !isRepeated(name, number);
            if (crosses) {
                continue;
            }
            if (before.equals("to") || before.equals("into") || before.equals("в") || before.equals("for")) {
                boolean nearer = importer.isEmpty() || name.to() <= number.from();
                importer = nearer ? referents.economies(name) : importer;
                evidence = Optional.of(name);
            } else if (before.equals("from") || before.equals("из")) {
                boolean nearer = exporter.isEmpty() || name.to() <= number.from();
                exporter = nearer ? referents.economies(name) : exporter;
                evidence = Optional.of(name);
            } else if (before.equals("with") || before.equals("с")) {
                if (export && importer.isEmpty()) {
                    importer = referents.economies(name);
                } else if (!export && exporter.isEmpty()) {
                    exporter = referents.economies(name);
                }
                evidence = Optional.of(name);
            } else if (before.equals("of")) {
                boolean goods = name.value().form() == Name.Form.POSSESSIVE;
                if (goods || export) {
                    exporter = exporter.isEmpty() ? referents.economies(name) : exporter;
                } else {
                    importer = importer.isEmpty() ? referents.economies(name) : importer;
                }
                evidence = Optional.of(name);
            } else if (name.value().form() == Name.Form.POSSESSIVE && name.from() == cue.to()) {
                exporter = exporter.isEmpty() ? referents.economies(name) : exporter;
            } else if (name.from() == cue.to() && word.isPresent()) {
                boolean verb = word.get().value().value().endsWith("~");
                if (export == verb) {
                    importer = importer.isEmpty() ? referents.economies(name) : importer;
                } else {
                    exporter = exporter.isEmpty() ? referents.economies(name) : exporter;
                }
                evidence = Optional.of(name);
            }
        }
        if (relation == Claim.Relation.SHARE) {
            for (Mark<Name> name : scene.names) {
                boolean next = name.from() >= number.to() && name.from() <= number.to() + 5;
                if (next
                        && referents.economies(name).size() == 1
                        && referents.preposition(name).equals("to")) {
                    if (isSeller(scene.word(name.to()))) {
                        exporter = referents.economies(name);
                    } else {
                        importer = referents.economies(name);
                    }
                } else if (next
                        && referents.economies(name).size() == 1
                        && referents.preposition(name).equals("from")) {
                    exporter = referents.economies(name);
                }
            }
        }
        if (exporter.isEmpty() && importer.isEmpty()) {
            List<String> own = recording
                    .map(r -> r.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(r))
                    .orElse(lastActor());
            if (export) {
                exporter = own;
            } else {
                importer = own;
            }
        }
        boolean isTold = relation == Claim.Relation.SHARE
                || scene.word(number.from() - 1).equals("for");
        Optional<Mark<Name>> told = recording
                .filter(r -> isTold)
                .flatMap(r -> (relation == Claim.Relation.SHARE
                                ? partners.shareOwner(number, true)
                                : Optional.<Mark<Name>>empty())
                        .or(() -> partners.beside(number, r)));
        if (told.isPresent()
                && !referents
                        .economies(told.get())
                        .equals(recording.map(List::of).orElse(List.of()))) {
            List<String> own = recording.map(List::of).orElse(List.of());
            exporter = export ? own : referents.economies(told.get());
            importer = export ? referents.economies(told.get()) : own;
        }
        List<String> counterpart = counterpart(number, exporter.isEmpty() ? importer : exporter, recording, relation);
        boolean same = exporter.equals(importer);
        exporter = exporter.isEmpty() || (same && !export) ? counterpart : exporter;
        importer = importer.isEmpty() || (same && export) ? counterpart : importer;
        return sides(authority, recording, export, exporter, importer, source, evidence);
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
        String verb = scene.word(cue.from());
        if (!verb.startsWith("earn") && !verb.equals("brought")) {
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
