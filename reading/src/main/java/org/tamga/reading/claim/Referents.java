package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;

/** Which economies a name or a word like "its", "the latter" and "the republic" stands for, and how it stands in its sentence. */
final class Referents {

    private final Scene scene;
    private final Discourse discourse;
    private final Attribution attribution;

    Referents(Scene scene, Discourse discourse, Attribution attribution) {
        this.scene = scene;
        this.discourse = discourse;
        this.attribution = attribution;
    }

    /** The economies that a name stands for; empty for sources and the world. */
    List<String> economies(Mark<Name> name) {
        return switch (name.value().kind()) {
            case ECONOMY, GROUP -> name.value().codes();
            case REFERENCE -> referred(name);
            default -> List.of();
        };
    }

    private List<String> referred(Mark<Name> name) {
        return switch (name.value().codes().getFirst()) {
            case "REPUBLIC" ->
                discourse.single.or(discourse::singleFocus).map(List::of).orElse(List.of());
            case "ITS" -> subjectBefore(name);
            case "IT" -> itself(name);
            case "LATTER" -> lastNamed(name, 1);
            case "WHOSE" -> lastNamedAny(name);
            case "FORMER" -> lastNamed(name, 2);
            case "THREE" -> discourse.recent(3);
            case "TWO" -> discourse.recent(2);
            default -> List.of();
        };
    }

    /** "Turnover with it": whom the sentence named last, else whom the one before was about; other words "it" stand for no economy. */
    private List<String> itself(Mark<Name> name) {
        String before = scene.word(name.from() - 1);
        if (!before.equals("with") && !before.equals("from") && !before.equals("to")) {
            return List.of();
        }
        List<String> named = discourse.subjectBefore;
        for (Mark<Name> other : scene.names) {
            boolean told = other.to() <= name.from() && other.value().kind() == Name.Kind.ECONOMY;
            if (told && other.value().form() == Name.Form.PLAIN) {
                named = other.value().codes();
            }
        }
        return named;
    }

    /** Who "its" stands for: the first named before it in the sentence, an adjective last; else the subject of the sentence before. */
    private List<String> subjectBefore(Mark<Name> name) {
        List<String> adjective = List.of();
        for (Mark<Name> other : scene.names) {
            if (other.from() >= name.from()) {
                break;
            }
            List<String> subject = subject(other);
            if (subject.isEmpty()) {
                continue;
            }
            boolean adjectival = other.value().form() == Name.Form.POSSESSIVE
                    && other.value().kind() == Name.Kind.ECONOMY
                    && !scene.word(other.to()).startsWith("'")
                    && !scene.word(other.to()).startsWith("’");
            if (!adjectival) {
                return subject;
            }
            adjective = adjective.isEmpty() ? subject : adjective;
        }
        if (!adjective.isEmpty()) {
            return adjective;
        }
        return name.from() <= 1 && !discourse.subjectBefore.isEmpty() ? discourse.subjectBefore : discourse.partners;
    }

    /** The economies that a name stands for as the subject of a sentence; empty when it does not. */
    private List<String> subject(Mark<Name> other) {
        Name name = other.value();
        return switch (name.kind()) {
            case AUTHORITY ->
                other.from() == firstWord()
                        ? attribution
                                .code(other)
                                .flatMap(Sources::reporter)
                                .map(List::of)
                                .orElse(List.of())
                        : List.of();
            case ECONOMY, GROUP -> name.codes().equals(List.of("WLD")) ? List.of() : name.codes();
            case REFERENCE -> {
                String code = name.codes().getFirst();
                boolean capital =
                        code.startsWith("CITY:") && (name.form() == Name.Form.POSSESSIVE || other.from() == 0);
                yield capital ? List.of(code.substring(5)) : code.equals("REPUBLIC") ? referred(other) : List.of();
            }
            default -> List.of();
        };
    }

    /** Whom the sentence is about: the first named in it. */
    List<String> subject() {
        return scene.names.stream()
                .map(this::subject)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Russia, whose deliveries": the economy right before. */
    private List<String> lastNamedAny(Mark<Name> name) {
        List<String> found = List.of();
        for (Mark<Name> other : scene.names) {
            if (other.to() <= name.from() && other.value().kind() == Name.Kind.ECONOMY) {
                found = other.value().codes();
            }
        }
        return found;
    }

    private int firstWord() {
        return scene.word(0).equals("the") ? 1 : 0;
    }

    /** "The latter", "the former": of the last two economies named, here or else in the sentence before, whoever quotes them left out. */
    private List<String> lastNamed(Mark<Name> name, int back) {
        List<String> named = new ArrayList<>();
        Optional<String> reporting = scene.names.stream()
                .filter(n -> n.value().kind() == Name.Kind.AUTHORITY)
                .findFirst()
                .flatMap(attribution::code)
                .or(() -> discourse.authority)
                .flatMap(Sources::reporter);
        for (Mark<Name> other : scene.names) {
            if (other.from() < name.from()) {
                last(named, other.value(), reporting);
            }
        }
        if (named.size() < 2) {
            List<String> before = new ArrayList<>();
            discourse.namedBefore.forEach(other -> last(before, other, reporting));
            if (before.size() >= 2) {
                named = before;
            }
        }
        return named.size() < back ? discourse.partners : List.of(named.get(named.size() - back));
    }

    private static void last(List<String> named, Name name, Optional<String> reporting) {
        String economy = name.codes().getFirst();
        boolean wanted = reporting.isPresent() ? !reporting.get().equals(economy) : Format.FIVE.contains(economy);
        if (name.kind() == Name.Kind.ECONOMY && wanted) {
            named.remove(economy);
            named.add(economy);
        }
    }

    /** The preposition that leads to a name, over articles and other names joined by "and". */
    String preposition(Mark<Name> name) {
        for (int t = name.from() - 1; t >= Math.max(0, name.from() - 3); t--) {
            String word = scene.word(t);
            switch (word) {
                case "to", "from", "with", "of", "into", "for", "by", "on", "в", "из", "с", "на" -> {
                    return word;
                }
                case "the", "five", "all", "its", "this", "that", "'s" -> {
                    // goes on
                }
                default -> {
                    return "";
                }
            }
        }
        return "";
    }

    /** "Kazakhstan and Uzbekistan": names joined by "and" or a comma count together when they lead the number together. */
    Mark<Name> joined(Mark<Name> name) {
        List<String> codes = new ArrayList<>(name.value().codes());
        int from = name.from();
        for (int i = scene.names.indexOf(name) - 1; i >= 0; i--) {
            Mark<Name> other = scene.names.get(i);
            String between = other.to() == from - 1 ? scene.word(other.to()) : "";
            boolean and = between.equals("and") || between.equals("и");
            if (!and
                    || !isSingleOfFive(other.value())
                    || other.value().form() != name.value().form()) {
                break;
            }
            codes.addAll(other.value().codes());
            from = other.from();
        }
        return codes.size() == 1
                ? name
                : new Mark<>(
                        from,
                        name.to(),
                        new Name(
                                scene.span(new Mark<>(from, name.to(), name)),
                                Name.Kind.GROUP,
                                sorted(codes),
                                name.value().form()));
    }

    List<String> joinedEconomies(Mark<Name> name) {
        return joined(name).value().codes();
    }

    static boolean isSingleOfFive(Name name) {
        return name.kind() == Name.Kind.ECONOMY
                && Format.FIVE.contains(name.codes().getFirst());
    }

    static List<String> withoutChina(List<String> economies) {
        return economies.stream()
                .filter(e -> !e.equals(Format.CHINA) && !e.equals("WLD"))
                .toList();
    }

    static String code(List<String> economies) {
        return economies.equals(Format.FIVE)
                ? Format.FIVE_AS_REPORTER
                : economies.isEmpty() ? "" : economies.getFirst();
    }

    static List<String> sorted(List<String> economies) {
        return List.copyOf(new TreeSet<>(economies));
    }
}
