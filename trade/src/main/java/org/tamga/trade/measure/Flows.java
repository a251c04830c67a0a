package org.tamga.trade.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.sql.Sql;

/**
 * The rows that a selection means, as a query over a relation of an engine: {@code month, reporter, partner, flow, product, value}
 * and, on request, {@code net_kg}, each amount once. It sees to it that nothing is counted twice:
 *
 * <ul>
 *   <li>of codes of several lengths, the shortest that are long enough are taken: a code gives way to its own beginning, where both are there
 *       for a reporter, partner, flow and month;
 *   <li>the total over all partners is the source's own where it has one, else the sum of its partners; groups of partners are not in the
 *       lake at all;
 *   <li>of several editions of a nomenclature for one reporter and period, the newest is taken;
 *   <li>a reconciled table, in which each row speaks for both sides, gives imports as the exports of the partner.
 * </ul>
 *
 * <p>Which of these is needed is known from the snapshot; a plain source costs a plain query.
 *
 * @param source whose statistics
 * @param currency of the values
 * @param files of the lake that are read
 * @param batches that the files are from
 * @param relation the name under which the engine must know the files
 * @param sql the query
 * @param notes what a reader must know of the numbers
 */
public record Flows(
        String source,
        Frequency frequency,
        String currency,
        List<LakeFile> files,
        List<Batch> batches,
        String relation,
        String sql,
        List<String> notes) {

    /**
     * The rows that a selection means.
     *
     * @param quantities whether the weight is wanted, too
     * @throws TradeException when the lake has nothing for it, or several things between which one must choose; says which
     */
    public static Flows of(Snapshot snapshot, Selection selection, boolean quantities, String relation)
            throws TradeException {
        return new Finder(snapshot, selection, quantities, relation).find();
    }

    private static final class Finder {

        private final Snapshot snapshot;
        private final Selection selection;
        private final boolean quantities;
        private final String relation;
        private final List<String> notes = new ArrayList<>();

        Finder(Snapshot snapshot, Selection selection, boolean quantities, String relation) {
            this.snapshot = snapshot;
            this.selection = selection;
            this.quantities = quantities;
            this.relation = relation;
        }

        Flows find() throws TradeException {
            if (snapshot.files().isEmpty()) {
                throw new TradeException("the lake is empty: take official files into it with  tamga import FILE…");
            }
            List<LakeFile> files = filesOfFlows();
            String source = one("source", "--source", files, LakeFile::source);
            files = files.stream().filter(f -> f.source().equals(source)).toList();
            Frequency frequency = frequency(files);
            files = files.stream().filter(f -> f.frequency() == frequency).toList();
            String currency = one("currency", "--currency", files, LakeFile::currency);
            files = ofLevel(files);
            List<Batch> batches = files.stream()
                    .map(LakeFile::batch)
                    .distinct()
                    .map(id -> snapshot.findBatch(id).orElseThrow())
                    .toList();
            boolean reconciled = batches.stream().anyMatch(Batch::reconciled);
            return new Flows(
                    source,
                    frequency,
                    currency,
                    files,
                    batches,
                    relation,
                    sql(files, reconciled),
                    notes.stream().distinct().toList());
        }

        private List<LakeFile> filesOfFlows() throws TradeException {
            int first = selection.window().first().getYear();
            int last = selection.window().last().getYear();
            String family = selection.nomenclature().orElse("HS");
            List<LakeFile> files = narrowed(
                    snapshot.files(),
                    f -> selection.source().map(f.source()::equals).orElse(true),
                    "the source " + selection.source().orElse(""));
            files = narrowed(
                    files,
                    f -> f.year() >= first && f.year() <= last,
                    selection.window().toString());
            files = narrowed(
                    files,
                    f -> f.transport().equals(selection.transport()),
                    "mode of transport " + selection.transport());
            files = narrowed(
                    files,
                    f -> (selection.level() == 0
                                    && selection.products().isEmpty()
                                    && f.levels().contains(0))
                            || isOfFamily(f.nomenclature(), family),
                    "the nomenclature " + family);
            List<LakeFile> ofFlow = narrowed(
                    files,
                    f -> selection.flows().contains(f.flow()) || isReconciled(f),
                    String.join(" and ", selection.flows()));
            if (selection.reporters().isEmpty()) {
                return ofFlow;
            }
            return narrowed(
                    ofFlow,
                    f -> isReconciled(f) || !Collections.disjoint(f.reporters(), selection.reporters()),
                    "reports of " + String.join(", ", selection.reporters()));
        }

        private boolean isReconciled(LakeFile file) {
            return snapshot.findBatch(file.batch()).map(Batch::reconciled).orElse(false);
        }

        private List<LakeFile> narrowed(List<LakeFile> files, Predicate<LakeFile> wanted, String what)
                throws TradeException {
            List<LakeFile> left = files.stream().filter(wanted).toList();
            if (left.isEmpty()) {
                throw new TradeException(
                        "the lake has nothing for " + what + "; of what else is asked it has " + summary(files));
            }
            return left;
        }

        private static String summary(List<LakeFile> files) {
            return files.stream()
                    .collect(Collectors.groupingBy(LakeFile::source, java.util.TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(e -> e.getKey() + " "
                            + e.getValue().stream()
                                    .mapToInt(LakeFile::year)
                                    .min()
                                    .orElse(0) + "–"
                            + e.getValue().stream()
                                    .mapToInt(LakeFile::year)
                                    .max()
                                    .orElse(0) + " ("
                            + e.getValue().stream()
                                    .map(f -> f.flow() + " in " + f.nomenclature())
                                    .distinct()
                                    .sorted()
                                    .limit(6)
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .collect(Collectors.joining("; "));
        }

        private static boolean isOfFamily(String nomenclature, String wanted) {
            return nomenclature.equals(wanted)
                    || (wanted.equals("HS") && (nomenclature.startsWith("HS") || nomenclature.equals("CN")))
                    || (Set.of("SITC", "BEC").contains(wanted) && nomenclature.startsWith(wanted));
        }

        private static String one(
                String what, String option, List<LakeFile> files, java.util.function.Function<LakeFile, String> of)
                throws TradeException {
            NavigableSet<String> found = files.stream().map(of).collect(Collectors.toCollection(TreeSet::new));
            if (found.size() > 1) {
                throw new TradeException("the lake has this of more than one " + what + ": name "
                        + String.join(" or ", found) + " with " + option);
            }
            return found.first();
        }

        private Frequency frequency(List<LakeFile> files) throws TradeException {
            Set<Frequency> there = files.stream().map(LakeFile::frequency).collect(Collectors.toSet());
            if (selection.frequency().isPresent()) {
                Frequency wanted = selection.frequency().get();
                narrowed(files, f -> f.frequency() == wanted, "frequency " + wanted.letter());
                return wanted;
            }
            boolean wholeYears = selection.window().first().getMonthValue() == 1
                    && selection.window().last().getMonthValue() == 12;
            if (wholeYears && there.contains(Frequency.ANNUAL)) {
                return Frequency.ANNUAL;
            }
            if (there.contains(Frequency.MONTHLY)) {
                return Frequency.MONTHLY;
            }
            if (there.contains(Frequency.QUARTERLY)) {
                return Frequency.QUARTERLY;
            }
            throw new TradeException("the lake has only whole years of this; ask for whole years, such as "
                    + selection.window().first().getYear());
        }

        private List<LakeFile> ofLevel(List<LakeFile> files) throws TradeException {
            int asked = longest();
            List<LakeFile> deep = files.stream()
                    .filter(f -> Collections.max(f.levels()) >= asked || asked == 0)
                    .toList();
            if (deep.isEmpty()) {
                throw new TradeException("the lake has this only in codes of "
                        + files.stream()
                                .flatMap(f -> f.levels().stream())
                                .distinct()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + " digits, not of " + asked);
            }
            return deep;
        }

        /** The least length of codes that the answer can be made of. */
        private int longest() {
            return Math.max(
                    selection.level(),
                    selection.products().stream().mapToInt(String::length).max().orElse(0));
        }

        private String sql(List<LakeFile> files, boolean reconciled) {
            List<String> parts = new ArrayList<>();
            if (!reconciled) {
                parts.add(rows(
                        files,
                        "reporter",
                        "partner",
                        "flow",
                        selection.flows().size() < 2
                                        && files.stream()
                                                .allMatch(f -> f.flow()
                                                        .equals(selection
                                                                .flows()
                                                                .getFirst()))
                                ? Optional.empty()
                                : Optional.of("flow IN " + Sql.in(selection.flows()))));
            } else {
                for (String flow : selection.flows()) {
                    boolean export = flow.equals("EXPORT");
                    parts.add(rows(
                            files,
                            export ? "reporter" : "partner",
                            export ? "partner" : "reporter",
                            Sql.text(flow),
                            Optional.empty()));
                }
            }
            return String.join(" UNION ALL ", parts);
        }

        private String rows(
                List<LakeFile> files, String reporter, String partner, String flow, Optional<String> ofFlow) {
            int level = selection.level();
            int asked = longest();
            NavigableSet<Integer> levels = new TreeSet<>();
            files.forEach(f -> levels.addAll(f.levels()));
            NavigableSet<Integer> usable = asked == 0 ? levels : new TreeSet<>(levels.tailSet(asked, true));
            boolean mirrored = reporter.equals("partner");
            boolean total = files.stream().anyMatch(f -> f.worldRows() > 0);
            boolean world = total && !mirrored;
            boolean partners = files.stream().anyMatch(f -> f.partnerRows() > 0);
            String code = level == 0
                    ? "'TOTAL'"
                    : usable.equals(Set.of(level)) ? "product" : "substring(product, 1, " + level + ")";
            List<String> conditions = new ArrayList<>();
            ofFlow.ifPresent(conditions::add);
            int first = month(selection.window().first());
            int last = month(selection.window().last());
            if (files.stream().anyMatch(f -> f.firstMonth() < first || f.lastMonth() > last)) {
                conditions.add("month BETWEEN " + first + " AND " + last);
            }
            if (!selection.reporters().isEmpty()) {
                conditions.add(reporter + " IN " + Sql.in(selection.reporters()));
            }
            if (total && mirrored) {
                // nobody reports for the whole world
                conditions.add(reporter + " <> 'WLD'");
            }
            conditions.addAll(ofPartners(partner, world, partners));
            conditions.addAll(ofProducts());
            if (!usable.equals(levels)) {
                conditions.add("product <> 'TOTAL' AND length(product) >= " + asked);
            }
            List<Choice> choices = new ArrayList<>();
            StringBuilder extra = new StringBuilder();
            if (usable.size() > 1) {
                notes.add(
                        "codes of several lengths are in the lake: the shortest that are long enough are taken, code by code");
                extra.append(
                        ", product AS code, CASE WHEN product = 'TOTAL' THEN 0 ELSE length(product) END AS code_length");
                usable.headSet(usable.last()).forEach(length -> choices.add(Choice.ofCodes(length)));
            }
            if (level == 0 && !usable.contains(0)) {
                notes.add("the total is the sum of the products in the lake (" + usable.first()
                        + " digits); the source's own total is not there");
            }
            if (choosesPartners(world, partners)) {
                extra.append(", CASE WHEN partner = 'WLD' THEN 0 ELSE 1 END AS is_partner");
                choices.add(new Choice(
                        "min(is_partner) OVER (PARTITION BY reporter, flow, month, product)", "is_partner = %s"));
            }
            if (hasSeveralEditions(files)) {
                notes.add(
                        "several editions of the nomenclature are in the lake: the newest is taken, reporter by reporter");
                extra.append(", nomenclature");
                choices.add(
                        new Choice("max(nomenclature) OVER (PARTITION BY reporter, flow, month)", "nomenclature = %s"));
            }
            String side = selection.isOfWorld() && choices.isEmpty() ? "'WLD'" : partner; // choices look at partners
            String picked =
                    named(period(files), "month") + ", " + named(reporter, "reporter") + ", " + named(side, "partner")
                            + ", " + named(flow, "flow") + ", " + named(code, "product") + ", value" + weight(files);
            String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
            String rows = "SELECT " + picked + extra + " FROM " + relation + where;
            return choices.isEmpty() ? rows : chosen(rows, choices);
        }

        /** The column, or the one period that all rows are of: it need not be read. */
        private static String period(List<LakeFile> files) {
            int first = files.getFirst().firstMonth();
            return files.stream().allMatch(f -> f.firstMonth() == first && f.lastMonth() == first)
                    ? Integer.toString(first)
                    : "month";
        }

        private String weight(List<LakeFile> files) {
            if (!quantities) {
                return "";
            }
            return files.stream().anyMatch(LakeFile::weighed) ? ", net_kg" : ", CAST(NULL AS DECIMAL(18, 3)) AS net_kg";
        }

        /** Portable instead of QUALIFY: the choices become columns, and only rows that all of them hold for stay. A total has no partner. */
        private String chosen(String rows, List<Choice> choices) {
            String chosen = rows;
            // newest edition first, then the world's own total, then the shortest codes: each among what the one before
            // left
            for (int i = choices.size() - 1; i >= 0; i--) {
                String choice = "choice_" + i;
                chosen = "SELECT * FROM (SELECT *, " + choices.get(i).expression() + " AS " + choice + " FROM ("
                        + chosen + ") r" + i + ") c" + i + " WHERE "
                        + choices.get(i).condition().formatted(choice);
            }
            String partner = selection.isOfWorld() ? "'WLD' AS partner" : "partner";
            return "SELECT month, reporter, " + partner + ", flow, product, value" + (quantities ? ", net_kg" : "")
                    + " FROM (" + chosen + ") chosen";
        }

        private boolean choosesPartners(boolean world, boolean partners) {
            return selection.isOfWorld() && world && partners;
        }

        private List<String> ofPartners(String partner, boolean world, boolean partners) {
            if (selection.isOfWorld()) {
                return List.of();
            }
            if (selection.partners().isEmpty()) {
                return world && partners ? List.of(partner + " <> 'WLD'") : List.of();
            }
            return List.of(partner + " IN " + Sql.in(selection.partners()));
        }

        private List<String> ofProducts() {
            if (selection.products().isEmpty()) {
                return List.of();
            }
            return List.of(selection.products().stream()
                    .map(p -> "product LIKE " + Sql.text(p + "%"))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }

        private static String named(String expression, String name) {
            return expression.equals(name) ? name : expression + " AS " + name;
        }

        private static boolean hasSeveralEditions(List<LakeFile> files) {
            return files.stream()
                    .collect(Collectors.groupingBy(
                            LakeFile::year, Collectors.mapping(LakeFile::nomenclature, Collectors.toSet())))
                    .values()
                    .stream()
                    .anyMatch(editions -> editions.size() > 1);
        }

        private static int month(java.time.YearMonth month) {
            return month.getYear() * 100 + month.getMonthValue();
        }
    }

    /**
     * Which of several rows that tell of the same goods is taken.
     *
     * @param expression over a window
     * @param condition of rows that stay, with %s for the expression's value
     */
    private record Choice(String expression, String condition) {

        /** Longer codes give way where the beginning of theirs is there in so many characters. */
        static Choice ofCodes(int length) {
            String beginning = length == 0 ? "" : ", substring(code, 1, " + length + ")";
            return new Choice(
                    "max(CASE WHEN code_length = " + length
                            + " THEN 1 ELSE 0 END) OVER (PARTITION BY reporter, partner, flow, month" + beginning + ")",
                    "(code_length <= " + length + " OR %s = 0)");
        }
    }

    /** The files' places on disk. */
    public Stream<String> paths() {
        return files.stream().map(LakeFile::path);
    }
}
