package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Finds whose statistics a number is from: the originator named beside it, else the one that the text quotes at the time. */
final class Attribution {

    private final Scene scene;
    private final Discourse discourse;

    Attribution(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    /** The source that a number is from: one named beside it, else the one that the text quotes at the time. */
    Optional<Mark<Name>> source(Mark<Quantity> number) {
        Optional<Mark<Name>> before = scene.nearest(
                scene.names,
                number,
                Scene.NEVER,
                n -> n.value().kind() == Name.Kind.AUTHORITY && n.to() <= number.from());
        Optional<Mark<Name>> after = scene.nearest(
                scene.names,
                number,
                Scene.NEVER,
                n -> n.value().kind() == Name.Kind.AUTHORITY && n.from() >= number.to());
        if (before.isPresent() && isCompared(before.get())) {
            Mark<Name> other = before.get();
            Optional<Mark<Name>> own = scene.names.stream()
                    .filter(n -> n.value().kind() == Name.Kind.AUTHORITY && n.to() <= other.from())
                    .findFirst();
            before = own.or(() -> Optional.of(other));
        }
        if (before.isEmpty() || after.isEmpty()) {
            return before.or(() -> after);
        }
        boolean attributes = isAttribution(scene.word(after.get().from() - 1))
                || isAttribution(scene.word(after.get().from() - 2));
        return attributes && scene.distance(after.get(), number) < scene.distance(before.get(), number)
                ? after
                : before;
    }

    /** "The Committee's turnover exceeds the Chinese count by": the source that another is measured by. */
    private boolean isCompared(Mark<Name> source) {
        for (int t = source.from() - 1; t >= Math.max(0, source.from() - 2); t--) {
            String word = scene.word(t);
            if (word.startsWith("exceed") || word.equals("than") || word.equals("above") || word.equals("below")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAttribution(String word) {
        return word.equals("to") || word.equals("by") || word.equals("данным");
    }

    /** The authority that a sentence names, when it does. */
    Optional<String> named() {
        return scene.names.stream()
                .filter(n -> n.value().kind() == Name.Kind.AUTHORITY)
                .findFirst()
                .flatMap(this::code);
    }

    Optional<String> authority(Mark<Quantity> number, boolean unsourced) {
        Optional<Mark<Name>> source = source(number);
        if (source.isPresent()) {
            return code(source.get());
        }
        return unsourced ? Optional.empty() : discourse.authority;
    }

    Optional<String> code(Mark<Name> source) {
        String code = source.value().codes().getFirst();
        if (code.startsWith("STAT@")) {
            return Sources.statistics(code.substring(5));
        }
        if (code.startsWith("CUSTOMS@")) {
            return Sources.customs(code.substring(8));
        }
        return switch (code) {
            case "*NONE" -> Optional.empty();
            case "*CUSTOMS" ->
                Sources.customs(adjective(source).or(this::quotedCustoms).orElse(Format.CHINA));
            case "*STAT", "*NATIONAL" -> statistics(source, code.equals("*NATIONAL"));
            case "*AGAIN" -> Optional.of(source.value().codes().get(1)).filter(discourse.quoted::contains);
            case "*LAST" ->
                adjective(source)
                        .filter(e -> !e.equals(Format.CHINA))
                        .flatMap(Sources::statistics)
                        .or(() -> discourse.nationalAuthority)
                        .or(() -> statistics(source, false));
            case "*MINISTRY" -> discourse.ministry.or(() -> statistics(source, false));
            case "*TRANSPORT", "*AGRICULTURE", "*ECONOMY" -> ministry(source, code.substring(1));
            default -> Optional.of(code);
        };
    }

    /** "The Uzbek Ministry of Transport": that of the economy named beside it, else of the one that the text is about. */
    private Optional<String> ministry(Mark<Name> source, String field) {
        List<String> codes = source.value().codes();
        Optional<String> usual = codes.size() > 1 ? Optional.of(codes.get(1)) : Optional.empty();
        return adjective(source)
                .or(() -> discourse.single)
                .or(discourse::singleFocus)
                .or(() -> usual)
                .flatMap(e -> Sources.ministry(field, e)
                        .or(() -> Optional.of(e)
                                .filter(x -> field.equals("ECONOMY"))
                                .flatMap(Sources::statistics)));
    }

    /** The economy of the customs that the text quotes, when they are not China's. */
    private Optional<String> quotedCustoms() {
        return discourse.authority.filter(Sources::isCustoms).flatMap(Sources::reporter);
    }

    /** The economy that stands right before a source: "Kyrgyz customs". */
    private Optional<String> adjective(Mark<Name> source) {
        for (Mark<Name> name : scene.names) {
            boolean before = name.to() <= source.from()
                    && name.to() >= source.from() - 2
                    && isWordOrNone(name.to(), source.from());
            boolean after = name.from() >= source.to()
                    && name.from() <= source.to() + 2
                    && (scene.word(source.to()).equals("of") || name.from() == source.to());
            boolean seat =
                    name.from() == source.to() + 1 && scene.word(source.to()).equals("in");
            boolean city = name.value().codes().getFirst().startsWith("CITY:");
            if ((name.value().kind() == Name.Kind.ECONOMY || city) && (before || after || (city && seat))) {
                return Optional.of(economyOf(name));
            }
        }
        return Optional.empty();
    }

    /** Whether between a country and a source stands at most a word that may belong to the source's name. */
    private boolean isWordOrNone(int from, int to) {
        if (from == to) {
            return true;
        }
        String word = scene.word(from);
        boolean lone = !scene.tokens.get(from).isWord() && !word.startsWith("'") && !word.startsWith("’");
        return !lone && !word.equals("by") && !word.equals("to") && !word.equals("in") && !word.equals("says");
    }

    private Optional<String> statistics(Mark<Name> source, boolean perhapsAll) {
        Optional<String> named = adjective(source).filter(e -> !e.equals(Format.CHINA));
        if (named.isPresent()) {
            return named.flatMap(Sources::statistics);
        }
        boolean its = scene.names.stream()
                .anyMatch(n -> n.value().codes().getFirst().equals("ITS")
                        && n.to() <= source.from()
                        && n.to() >= source.from() - 1);
        if (its && discourse.subjectBefore.size() == 1) {
            return Sources.statistics(discourse.subjectBefore.getFirst());
        }
        boolean whole = scene.names.stream().noneMatch(n -> Referents.isSingleOfFive(n.value()));
        Optional<String> first = scene.names.stream()
                .filter(n -> Referents.isSingleOfFive(n.value()) || namesEconomy(n))
                .findFirst()
                .map(Attribution::economyOf);
        if (first.isPresent()) {
            return first.flatMap(Sources::statistics);
        }
        List<String> codes = source.value().codes();
        Optional<String> subject = discourse.subjectBefore.size() == 1
                ? discourse.subjectBefore.stream().filter(Format.FIVE::contains).findFirst()
                : Optional.empty();
        if (codes.size() > 1 && subject.equals(Optional.of(codes.get(1)))) {
            return subject.flatMap(Sources::statistics);
        }
        if (discourse.nationalAuthority.isPresent()) {
            return discourse.nationalAuthority;
        }
        if (!perhapsAll && subject.isPresent()) {
            return subject.flatMap(Sources::statistics);
        }
        if (codes.size() > 1
                && discourse.singleFocus().filter(f -> !f.equals(codes.get(1))).isEmpty()) {
            return Sources.statistics(codes.get(1));
        }
        if (perhapsAll && whole && discourse.focus().equals(Format.FIVE_AS_REPORTER)) {
            return Sources.statistics(Format.FIVE_AS_REPORTER);
        }
        return discourse.single.or(discourse::singleFocus).flatMap(Sources::statistics);
    }

    /** "Uzbek statisticians": a source with its economy. */
    private static boolean namesEconomy(Mark<Name> name) {
        String code = name.value().codes().getFirst();
        return code.startsWith("STAT@")
                || (code.startsWith("CITY:")
                        && name.value().form() == Name.Form.POSSESSIVE
                        && !code.endsWith(Format.CHINA));
    }

    private static String economyOf(Mark<Name> name) {
        return economyOf(name.value()).orElse(name.value().codes().getFirst());
    }

    /** The economy that a source or a capital belongs to by its name. */
    static Optional<String> economyOf(Name name) {
        String code = name.codes().getFirst();
        for (String lead : List.of("STAT@", "CUSTOMS@", "CITY:")) {
            if (code.startsWith(lead)) {
                return Optional.of(code.substring(lead.length()));
            }
        }
        return name.codes().size() > 1 && code.startsWith("*")
                ? Optional.of(name.codes().get(1))
                : Sources.reporter(code);
    }
}
