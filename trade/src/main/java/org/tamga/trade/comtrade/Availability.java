package org.tamga.trade.comtrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Says of rows that are not there whether they were published at all. */
final class Availability {

    /** What was found out, and the sentence for people. */
    record Finding(Part.Released released, String note) {}

    private static final int MOST_NAMED = 12;
    private static final int MOST_REMEMBERED = 500;

    private final ComtradeClient client;
    private final Map<String, List<Release>> remembered = new HashMap<>();

    Availability(ComtradeClient client) {
        this.client = client;
    }

    /** About a part without any row. */
    Finding ofEmpty(ComtradeQuery part) throws InterruptedException {
        List<String> pairs = pairs(part);
        try {
            List<Release> releases = releases(part);
            if (pairs.isEmpty()) {
                return releases.isEmpty()
                        ? new Finding(Part.Released.NO, "no reporter has published these periods")
                        : new Finding(
                                Part.Released.PARTLY,
                                releases.size() + " datasets of these periods are published; they have no such row");
            }
            return find(pairs, releases);
        } catch (IOException notTold) {
            return unknown(notTold);
        }
    }

    /** About reporters and periods of a part without rows, while others have some. */
    Finding ofGaps(ComtradeQuery part, List<String> gaps) throws InterruptedException {
        try {
            return find(gaps, releases(part));
        } catch (IOException notTold) {
            Finding unknown = unknown(notTold);
            return new Finding(unknown.released(), "no rows of " + named(gaps) + "; " + unknown.note());
        }
    }

    private static Finding find(List<String> pairs, List<Release> releases) {
        Map<String, Release> byPair = new HashMap<>();
        releases.forEach(release -> byPair.put(release.reporter() + " " + release.period(), release));
        List<String> missing =
                pairs.stream().filter(p -> !byPair.containsKey(p)).toList();
        List<String> there = pairs.stream()
                .flatMap(p -> Optional.ofNullable(byPair.get(p)).stream())
                .map(Availability::told)
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add("not published: " + named(missing));
        }
        if (!there.isEmpty()) {
            sentences.add("published without such rows: " + named(there));
        }
        Part.Released released =
                missing.isEmpty() ? Part.Released.YES : there.isEmpty() ? Part.Released.NO : Part.Released.PARTLY;
        return new Finding(released, String.join("; ", sentences));
    }

    private static String told(Release release) {
        String when = release.lastReleased().isEmpty() ? "" : " on " + release.lastReleased();
        String what = release.classification().isEmpty() ? "" : " in " + release.classification();
        return release.reporter() + " " + release.period() + what + when;
    }

    private List<Release> releases(ComtradeQuery part) throws IOException, InterruptedException {
        String about = part.reporters() + " " + part.periods();
        List<Release> known = remembered.get(about);
        if (known != null) {
            return known;
        }
        List<Release> releases = client.releases(part);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(about, releases);
        }
        return releases;
    }

    private static Finding unknown(IOException notTold) {
        return new Finding(
                Part.Released.UNKNOWN, "whether it is published could not be found out: " + notTold.getMessage());
    }

    private static List<String> pairs(ComtradeQuery part) {
        List<String> pairs = new ArrayList<>();
        for (String reporter : part.reporters()) {
            for (String period : part.periods()) {
                pairs.add(reporter + " " + period);
            }
        }
        return pairs;
    }

    private static String named(List<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        return String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())))
                + (sorted.size() > MOST_NAMED ? " and " + (sorted.size() - MOST_NAMED) + " more" : "");
    }
}
