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
            case "LATTER" -> lastNamed(name, 1);
            case "WHOSE" -> lastNamedAny(name);
            case "FORMER" -> lastNamed(name, 2);
            case "THREE" -> discourse.recent(3);
            default -> List.of();
        };
    }

    /** Who "its" stands for: the first of the five named before it in the sentence, else the last spoken of. */
    private List<String> subjectBefore(Mark<Name> name) {
        for (Mark<Name> other : scene.names) {
            if (other.from() < name.from() && other.value().kind() == Name.Kind.AUTHORITY) {
                Optional<String> reporter = attribution.code(other).flatMap(Sources::reporter);
                if (reporter.isPresent() && other.from() == firstWord()) {
                    return List.of(reporter.get());
                }
            }
            if (other.from() < name.from()
                    && (other.value().kind() == Name.Kind.ECONOMY
                            || other.value().kind() == Name.Kind.GROUP)
                    && !other.value().codes().equals(List.of("WLD"))) {
                return other.value().codes();
            }
            boolean capital = other.from() < name.from()
                    && other.value().codes().getFirst().startsWith("CITY:")
                    && (other.value().form() == Name.Form.POSSESSIVE || other.from() == 0);
            if (capital) {
                return List.of(other.value().codes().getFirst().substring(5));
            }
        }
        if (!discourse.partners.isEmpty()) {
            return discourse.partners;
        }
        return List.of();
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

    private List<String> lastNamed(Mark<Name> name, int back) {
        int count = 0;
        for (int i = scene.names.size() - 1; i >= 0; i--) {
            Mark<Name> other = scene.names.get(i);
            if (other.from() < name.from() && isSingleOfFive(other.value()) && ++count == back) {
                return other.value().codes();
            }
        }
        return discourse.partners;
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
