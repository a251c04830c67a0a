package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Which railway, road or other work a number is about, and through whose territory it runs. */
final class Projects {

    private Projects() {}

    /** The economies of a work: those of its name, or the one that a section lies in. */
    static List<String> parties(Scene scene, Discourse discourse, Mark<Quantity> number, List<String> named) {
        Optional<String> section = section(scene, number);
        if (section.isPresent()) {
            return List.of(section.get());
        }
        Optional<Claim> work =
                discourse.last.filter(l -> isWork(l.measure()) && !l.partners().isEmpty());
        if (work.isPresent() && isThisSection(scene)) {
            return work.get().partners();
        }
        boolean papers = named.contains(Format.CHINA)
                && (scene.hasWord("documents") || scene.hasWord("agreements") || scene.hasWord("contracts"));
        if (papers && named.size() == 2) {
            return Referents.sorted(named);
        }
        List<String> route = route(scene);
        if (!route.isEmpty()) {
            discourse.route = route;
            return route;
        }
        boolean republic = scene.names.stream().anyMatch(n -> n.value().codes().equals(List.of("REPUBLIC")));
        List<String> five = named.stream().filter(Format.FIVE::contains).toList();
        if (republic && five.isEmpty()) {
            return discourse.singleFocus().map(List::of).orElse(List.of());
        }
        if (!five.isEmpty()) {
            boolean abroad = named.stream().anyMatch(e -> !Format.SIX.contains(e));
            return Referents.sorted(
                    abroad ? named.stream().filter(e -> !e.equals(Format.CHINA)).toList() : five);
        }
        boolean counted = number.value().kind() == Quantity.Kind.COUNTED;
        boolean other = scene.hasWord("road") || scene.hasWord("highway") || scene.hasWord("motorway");
        if (!counted && !other && !discourse.route.isEmpty()) {
            return discourse.route;
        }
        Optional<Claim> last = discourse.last.filter(l -> !l.measure().isTrade());
        boolean road = scene.hasWord("road") || scene.hasWord("highway") || scene.hasWord("motorway");
        if (last.isPresent()
                && !road
                && !last.get().partners().isEmpty()
                && isWork(last.get().measure())) {
            return last.get().partners();
        }
        return discourse.singleFocus().map(List::of).orElse(List.of());
    }

    private static boolean isThisSection(Scene scene) {
        for (int t = 0; t + 1 < scene.tokens.size(); t++) {
            String next = scene.word(t + 1);
            boolean part = next.equals("section") || next.equals("stretch") || next.equals("segment");
            if (part && (scene.word(t).equals("this") || scene.word(t).equals("that"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWork(Measure measure) {
        return measure == Measure.LENGTH
                || measure == Measure.COST
                || measure == Measure.COUNT
                || measure == Measure.FREIGHT;
    }

    /** "Kyrgyz section", "Kyrgyz territory", "on the territory of the republic": the part in one economy, named nearest. */
    private static Optional<String> section(Scene scene, Mark<Quantity> number) {
        Mark<Name> best = null;
        for (Mark<Name> name : scene.names) {
            if (name.value().kind() != Name.Kind.ECONOMY) {
                continue;
            }
            String next = scene.word(name.to());
            String before = scene.word(name.from() - 1);
            boolean part = before.startsWith("территори")
                    || next.startsWith("участ")
                    || next.equals("section")
                    || next.equals("territory")
                    || next.equals("part")
                    || next.equals("stretch")
                    || next.equals("segment")
                    || next.equals("soil")
                    || next.equals("leg");
            boolean closer = best == null || scene.distance(name, number) < scene.distance(best, number);
            boolean beyond = name.from() >= number.to() && scene.crossesNumber(number, name);
            if (part && closer && !beyond && scene.distance(name, number) < 60) {
                best = name;
            }
        }
        return Optional.ofNullable(best).map(n -> n.value().codes().getFirst());
    }

    /** "China–Kyrgyzstan–Uzbekistan railway": names joined by dashes. */
    static List<String> route(Scene scene) {
        List<String> codes = new java.util.ArrayList<>();
        Mark<Name> before = null;
        for (Mark<Name> name : scene.names) {
            if (name.value().kind() != Name.Kind.ECONOMY) {
                continue;
            }
            boolean joined = before != null && name.from() == before.to() + 1 && isDash(scene.word(before.to()));
            if (joined && codes.isEmpty() && before != null) {
                codes.addAll(before.value().codes());
            }
            if (joined) {
                codes.addAll(name.value().codes());
            }
            before = name;
        }
        if (codes.isEmpty()) {
            codes.addAll(listed(scene));
        }
        return codes.size() > 1
                ? Referents.sorted(codes)
                : scene.cues.stream()
                        .filter(c -> c.value().is(Cue.Kind.ROUTE))
                        .findFirst()
                        .map(c -> List.of(c.value().value().split(" ")))
                        .orElse(List.of());
    }

    /** "Uzbekistan, Afghanistan and Pakistan signed an agreement on the railway": three or more in a row. */
    private static List<String> listed(Scene scene) {
        if (!scene.hasWord("railway") && !scene.hasWord("railroad")) {
            return List.of();
        }
        List<String> codes = new java.util.ArrayList<>();
        Mark<Name> before = null;
        for (Mark<Name> name : scene.names) {
            if (name.value().kind() != Name.Kind.ECONOMY) {
                continue;
            }
            String between = before != null && name.from() == before.to() + 1 ? scene.word(before.to()) : "";
            if (!between.equals(",") && !between.equals("and") && codes.size() < 3) {
                codes.clear();
            }
            codes.addAll(name.value().codes());
            before = name;
        }
        return codes.size() >= 3 ? codes : List.of();
    }

    private static boolean isDash(String word) {
        return word.equals("–") || word.equals("-") || word.equals("—");
    }

    /** What the work is called in few words; empty when no word tells. */
    static Optional<String> named(Scene scene, Discourse discourse, Measure measure) {
        for (String kind :
                List.of("railway", "railroad", "road", "highway", "motorway", "pipeline", "bridge", "terminal")) {
            if (scene.hasWord(kind)) {
                return Optional.of(kind);
            }
        }
        for (int t = 0; t + 1 < scene.tokens.size(); t++) {
            boolean through = scene.word(t).equals("through") || scene.word(t).equals("via");
            String next = scene.tokens.get(t + 1).text();
            if (measure == Measure.FREIGHT && through && Character.isUpperCase(next.charAt(0))) {
                return Optional.of("via " + next);
            }
        }
        return measure == Measure.FREIGHT || measure == Measure.COUNT
                ? Optional.empty()
                : discourse.last.filter(l -> isWork(l.measure())).flatMap(Claim::product);
    }
}
