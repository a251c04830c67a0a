package org.tamga.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.bench.SyntheticRow.Digits;
import org.tamga.core.Economy;
import org.tamga.core.Hedge;
import org.tamga.core.Measure;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Relation;

/**
 * A large case for measuring: figures that a careful office publishes about {@link SyntheticTrade}, claims about it of which about half
 * are true, and, when asked for, wrong figures that contradict the others. The same seed gives the same files.
 *
 * <p>Of the figures, 45 % are levels of single partners (months from January on, years, quarters, months), 15 % levels of groups, 22 %
 * growth against a year earlier, 10 % shares of a partner in a group, 5 % changes against a year earlier, 3 % levels with a word such as
 * "over". Numbers have 3 to 5 significant digits, percentages one decimal.
 */
public final class SyntheticCase {

    private static final String PUBLISHER = "Office of a made-up country";

    private final SyntheticTrade trade;
    private final List<SyntheticRow> figures = new ArrayList<>();
    private final List<SyntheticRow> planted = new ArrayList<>();
    private final List<SyntheticRow> claims = new ArrayList<>();

    /**
     * Draws a case.
     *
     * @param figures how many true figures
     * @param claims how many claims
     * @param plantedFigures how many wrong figures, each of which contradicts at least one of the true ones
     */
    public SyntheticCase(long seed, int figures, int claims, int plantedFigures) {
        Random random = new Random(seed);
        this.trade = new SyntheticTrade(random);
        Draw draw = new Draw(random, trade);
        Set<List<Object>> said = new HashSet<>();
        while (this.figures.size() < figures) {
            SyntheticRow row = draw.figure();
            if (said.add(List.of(row.relation(), row.subject(), row.reference())) && row.holdsIn(trade)) {
                this.figures.add(row.withId("S%05d".formatted(this.figures.size() + 1)));
            }
        }
        SyntheticClaims claimDraw = new SyntheticClaims(random, trade, draw);
        while (this.claims.size() < claims) {
            this.claims.add(claimDraw.next().withId("C%04d".formatted(this.claims.size() + 1)));
        }
        plant(random, plantedFigures);
    }

    /** The claims that are true in the made-up world, by id. */
    public Map<String, Boolean> truthOfClaims() {
        Map<String, Boolean> truth = new LinkedHashMap<>();
        claims.forEach(c -> truth.put(c.id(), c.holdsIn(trade)));
        return truth;
    }

    /** Ids of the wrong figures. */
    public Set<String> plantedIds() {
        Set<String> ids = new TreeSet<>();
        planted.forEach(p -> ids.add(p.id()));
        return ids;
    }

    /** Levels that another medium prints 3 to 40 % too high or too low, or for a longer window and lower than the shorter one. */
    private void plant(Random random, int count) {
        List<SyntheticRow> levels = figures.stream()
                .filter(r -> r.relation() == Relation.LEVEL && r.hedge() == Hedge.EXACT)
                .toList();
        while (planted.size() < count) {
            SyntheticRow level = levels.get(random.nextInt(levels.size()));
            Aggregate subject = level.subject();
            double error = 0.03 + 0.37 * random.nextDouble();
            boolean longer = random.nextBoolean() && subject.window().last().getMonthValue() < 12;
            if (longer) {
                subject = subject.withWindow(new Window(
                        subject.window().first(), subject.window().last().plusMonths(1)));
                error = -error;
            } else if (random.nextBoolean()) {
                error = -error;
            }
            BigDecimal wrong = level.number().value().multiply(BigDecimal.valueOf(1 + error));
            planted.add(new SyntheticRow(
                    "P%03d".formatted(planted.size() + 1),
                    Relation.LEVEL,
                    subject,
                    Optional.empty(),
                    Digits.amount(wrong, 4, RoundingMode.HALF_EVEN),
                    Hedge.EXACT,
                    2,
                    "wrong on purpose: against " + level.id()));
        }
    }

    /**
     * Writes the case folder: {@code case.yaml}, {@code figures/*.csv} and, beside them, {@code claims.csv}.
     *
     * @throws IOException when the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("case.yaml"), yaml());
        for (Relation relation : Relation.values()) {
            List<SyntheticRow> rows =
                    figures.stream().filter(r -> r.relation() == relation).toList();
            writeRows(folder.resolve("figures/" + relation.name().toLowerCase(Locale.ROOT) + ".csv"), rows);
        }
        writeRows(folder.resolve("figures/planted.csv"), planted);
        writeRows(folder.resolve("claims.csv"), claims);
    }

    private static void writeRows(Path file, List<SyntheticRow> rows) throws IOException {
        if (rows.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        StringBuilder text = new StringBuilder(SyntheticRow.HEADER);
        for (SyntheticRow row : rows) {
            YearMonth after = row.subject().window().last().plusMonths(1);
            String published = row.id().startsWith("C") ? "2026-03-01" : after + "-20";
            text.append(row.csv(PUBLISHER, published));
        }
        Files.writeString(file, text);
    }

    private static String yaml() {
        StringBuilder text =
                new StringBuilder("""
                # Made up by org.tamga.bench.SyntheticCase; no number in this folder is real.
                name: Made-up trade
                authorities:
                  %s: { name: %s, reporter: %s, currencies: [USD], default: true }
                groups:
                """.formatted(SyntheticTrade.AUTHORITY, PUBLISHER, SyntheticTrade.REPORTER));
        SyntheticTrade.GROUPS.forEach((code, members) -> text.append("  %s: { members: [%s] }%n"
                .formatted(
                        code,
                        String.join(", ", members.stream().map(Economy::alpha3).toList()))));
        return text.toString();
    }

    /** Draws what an office publishes. */
    static final class Draw {
        private final Random random;
        private final SyntheticTrade trade;
        private final List<SortedSet<Economy>> groups = List.copyOf(SyntheticTrade.GROUPS.values());

        Draw(Random random, SyntheticTrade trade) {
            this.random = random;
            this.trade = trade;
        }

        SyntheticRow figure() {
            int kind = random.nextInt(100);
            Aggregate one = SyntheticTrade.aggregate(single(), measure(), window(0));
            Aggregate group = SyntheticTrade.aggregate(group(), measure(), window(0));
            if (kind < 45) {
                return level(one, 3 + random.nextInt(3));
            }
            if (kind < 60) {
                return level(group, 3 + random.nextInt(3));
            }
            if (kind < 82) {
                Aggregate subject = (kind < 75 ? one : group).withWindow(window(1));
                return compared(
                        Relation.GROWTH,
                        subject,
                        subject.withWindow(subject.window().yearEarlier()));
            }
            if (kind < 92) {
                return share(window(0));
            }
            if (kind < 97) {
                Aggregate subject = (kind < 95 ? one : group).withWindow(window(1));
                return compared(
                        Relation.CHANGE,
                        subject,
                        subject.withWindow(subject.window().yearEarlier()));
            }
            return hedged(kind == 97 ? group : one);
        }

        SyntheticRow level(Aggregate subject, int digits) {
            BigDecimal value = BigDecimal.valueOf(trade.value(subject));
            return row(Relation.LEVEL, subject, Optional.empty(), Digits.amount(value, digits, RoundingMode.HALF_EVEN));
        }

        SyntheticRow compared(Relation relation, Aggregate subject, Aggregate reference) {
            BigDecimal value = SyntheticRow.value(relation, trade.value(subject), trade.value(reference));
            Digits number = relation == Relation.CHANGE
                    ? Digits.amount(value, 3 + random.nextInt(2), RoundingMode.HALF_EVEN)
                    : Digits.percent(value, 1);
            return row(relation, subject, Optional.of(reference), number);
        }

        SyntheticRow share(Window window) {
            SortedSet<Economy> group = group();
            Economy member = List.copyOf(group).get(random.nextInt(group.size()));
            Aggregate whole = SyntheticTrade.aggregate(group, measure(), window);
            return compared(Relation.SHARE, whole.withPartners(List.of(member)), whole);
        }

        SyntheticRow hedged(Aggregate subject) {
            Hedge hedge = List.of(Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER, Hedge.ABOUT, Hedge.ALMOST, Hedge.UP_TO)
                    .get(random.nextInt(6));
            RoundingMode mode = switch (hedge) {
                case OVER, AT_LEAST, JUST_OVER -> RoundingMode.DOWN;
                case ALMOST, UP_TO -> RoundingMode.UP;
                case ABOUT, EXACT, COUNTED -> RoundingMode.HALF_EVEN;
            };
            BigDecimal value = BigDecimal.valueOf(trade.value(subject));
            Digits three = Digits.amount(value, 3, mode);
            Digits number = hedge == Hedge.JUST_OVER ? three : Digits.amount(value, three.scale(), 2, mode);
            return new SyntheticRow("", Relation.LEVEL, subject, Optional.empty(), number, hedge, 1, "");
        }

        private static SyntheticRow row(
                Relation relation, Aggregate subject, Optional<Aggregate> reference, Digits number) {
            return new SyntheticRow("", relation, subject, reference, number, Hedge.EXACT, 1, "");
        }

        SortedSet<Economy> single() {
            return new TreeSet<>(List.of(SyntheticTrade.PARTNERS.get(random.nextInt(SyntheticTrade.PARTNERS.size()))));
        }

        SortedSet<Economy> group() {
            return groups.get(random.nextInt(groups.size()));
        }

        Measure measure() {
            return List.of(Measure.EXPORT, Measure.IMPORT, Measure.TURNOVER).get(random.nextInt(3));
        }

        /** A window as offices publish them: mostly from January on, years, quarters and single months. */
        Window window(int yearsIn) {
            int year = SyntheticTrade.FIRST_YEAR + yearsIn + random.nextInt(SyntheticTrade.YEARS - yearsIn);
            YearMonth january = YearMonth.of(year, 1);
            int kind = random.nextInt(20);
            if (kind < 11) {
                return new Window(january, january.plusMonths(1L + random.nextInt(10)));
            }
            if (kind < 15) {
                return Window.ofYear(year);
            }
            if (kind < 17) {
                YearMonth first = january.plusMonths(3L * random.nextInt(4));
                return new Window(first, first.plusMonths(2));
            }
            return Window.ofMonth(january.plusMonths(random.nextInt(12)));
        }
    }
}
