package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * All figures of a case as one system of linear constraints on monthly cells, and the questions it answers.
 *
 * <p>A ledger never changes; its answers are kept, so that asking twice costs nothing. Conflicts are found once for each component of
 * the figures, when the first question that touches it is asked. Safe for several threads.
 */
public final class Ledger {

    private static final int MOST_KEPT = 20_000;

    private final Case theCase;
    private final List<Figure> binding;
    private final Components components;
    private final Map<Integer, CompletableFuture<Prepared>> examined = new ConcurrentHashMap<>();
    private final Map<SortedSet<Integer>, Prepared> wholes = new ConcurrentHashMap<>();
    private final Map<List<Term>, Prepared> refined = new ConcurrentHashMap<>();
    private final Map<List<Term>, Bounds> boundsOf = new ConcurrentHashMap<>();
    private final Map<List<Term>, Bounds> nearBoundsOf = new ConcurrentHashMap<>();
    private final Map<SortedSet<Integer>, Locality> localities = new ConcurrentHashMap<>();
    private final Map<Question, Bounds> quotientsOf = new ConcurrentHashMap<>();
    private final Checker checker;
    private final Known known;
    private final Set<Term.Strand> publishedStrands = new HashSet<>();

    private record Question(Aggregate subject, Aggregate reference) {}

    private Ledger(Case theCase) {
        this.theCase = theCase;
        this.binding = theCase.figures().stream().filter(Figure::unitStated).toList();
        this.components = new Components(binding.stream()
                .map(f -> LinkedFigure.of(f, theCase.authorities()))
                .toList());
        for (int c = 0; c < components.count(); c++) {
            for (LinkedFigure figure : components.figures(c)) {
                figure.subject().forEach(t -> publishedStrands.add(strandIn(t)));
                figure.reference().forEach(t -> publishedStrands.add(strandIn(t)));
            }
        }
        this.known = new Known(theCase.figures());
        this.checker = new Checker(this);
    }

    /** Links the figures of a case. */
    public static Ledger of(Case theCase) {
        return new Ledger(theCase);
    }

    /**
     * The programs of some components, each with every conflict among its figures. Those that nobody has asked for yet are examined side
     * by side, in threads of their own: one that worked here for a parallel stream must not hold up what it waits for.
     */
    private List<Prepared> examined(Collection<Integer> some) {
        List<CompletableFuture<Prepared>> begun = some.stream()
                .map(component -> examined.computeIfAbsent(
                        component, c -> CompletableFuture.supplyAsync(() -> examine(c), Thread::startVirtualThread)))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private Prepared examine(int component) {
        List<LinkedFigure> figures = components.figures(component);
        Program program = Compiler.compile(figures, List.of(), theCase.rates());
        ConflictFinder finder = new ConflictFinder(program, figures, theCase.rates());
        Set<Set<Figure>> conflicts = finder.find();
        List<Contradiction> resolved = conflicts.isEmpty() ? List.of() : new Resolver(program).resolve(conflicts);
        Prepared whole = new Prepared(program, resolved);
        finder.point().ifPresent(p -> whole.points().put(Set.of(), Optional.of(p)));
        return whole;
    }

    /** The case that this ledger was made of. */
    public Case theCase() {
        return theCase;
    }

    /** Figures that bind, in the order of the case; a figure whose unit is not stated does not. */
    public List<Figure> binding() {
        return binding;
    }

    /** Every smallest inconsistent set of figures, smallest first. */
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Prepared component :
                examined(IntStream.range(0, components.count()).boxed().toList())) {
            for (Contradiction contradiction : component.contradictions()) {
                for (Set<Figure> members : contradiction.conflicts()) {
                    conflicts.add(new Conflict(
                            inOrder(members),
                            inOrder(contradiction.removals().getFirst().stream()
                                    .filter(members::contains)
                                    .toList()),
                            contradiction.removals().size() > 1));
                }
            }
        }
        conflicts.sort(Comparator.comparingInt((Conflict c) -> c.figures().size())
                .thenComparing(c -> c.figures().getFirst().id()));
        return conflicts;
    }

    private List<Figure> inOrder(Collection<Figure> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Set<Figure> wanted = new HashSet<>(some);
        return binding.stream().filter(wanted::contains).toList();
    }

    /** The sharp least and greatest value of an aggregate. */
    public Bounds bounds(Aggregate aggregate) {
        return boundsOf(Term.of(aggregate, theCase.authorities(), 1));
    }

    /** The sharp least and greatest value of {@code subject − reference}. */
    public Bounds boundsOfDifference(Aggregate subject, Aggregate reference) {
        return boundsOf(Term.difference(subject, reference, 1, theCase.authorities()));
    }

    private Bounds boundsOf(List<Term> form) {
        Bounds known = boundsOf.get(form);
        if (known == null) {
            known = solve(form, prepare(form), true);
            if (boundsOf.size() < MOST_KEPT) {
                boundsOf.put(form, known);
            }
        }
        return known;
    }

    private Bounds solve(List<Term> form, Prepared prepared, boolean sharp) {
        Optimiser optimiser = prepared.optimiser();
        Program program = prepared.program();
        double scale = program.scale(form);
        double[] cost = program.cost(form, scale);
        ProofBuilder proofs = new ProofBuilder(program, theCase.rates());

        Optimiser.Extreme least = optimiser.minimise(cost);
        for (int j = 0; j < cost.length; j++) {
            cost[j] = -cost[j];
        }
        Optimiser.Extreme greatest = optimiser.minimise(cost);

        Optional<Proof> lower = proofOf(least, proofs, scale, Side.LOWER);
        Optional<Proof> upper = proofOf(greatest, proofs, scale, Side.UPPER);
        Interval interval = interval(least.isOptimal(), lower, upper);
        Set<Figure> used = new HashSet<>();
        lower.ifPresent(p -> used.addAll(p.figures()));
        upper.ifPresent(p -> used.addAll(p.figures()));
        return new Bounds(
                interval,
                lower.filter(p -> !p.terms().isEmpty()),
                upper,
                setAside(prepared, form, used),
                isPublished(form),
                sharp);
    }

    private static Optional<Proof> proofOf(Optimiser.Extreme extreme, ProofBuilder proofs, double scale, Side side) {
        return extreme.isOptimal() ? Optional.of(proofs.proof(extreme.solution(), scale, side)) : Optional.empty();
    }

    private static Interval interval(boolean boundedBelow, Optional<Proof> lower, Optional<Proof> upper) {
        Interval above =
                boundedBelow ? Interval.atLeast(lower.map(Proof::bound).orElse(BigDecimal.ZERO)) : Interval.ALL;
        if (upper.isEmpty()) {
            return above;
        }
        BigDecimal top = upper.get().bound();
        BigDecimal bottom = above.lower().map(b -> b.min(top)).orElse(top);
        return boundedBelow ? Interval.of(bottom, top) : Interval.atMost(top);
    }

    /** Figures left out that speak of cells of the question or of its proof. */
    List<Figure> setAside(Prepared prepared, List<Term> form, Set<Figure> used) {
        if (prepared.contradictions().isEmpty()) {
            return List.of();
        }
        List<Term> near = new ArrayList<>(form);
        used.forEach(f -> near.addAll(LinkedFigure.of(f, theCase.authorities()).terms()));
        Set<Figure> left = new LinkedHashSet<>();
        for (Contradiction contradiction : prepared.contradictions()) {
            for (Set<Figure> removal : contradiction.removals()) {
                removal.stream().filter(f -> overlaps(f, near)).forEach(left::add);
            }
        }
        return inOrder(left);
    }

    private boolean overlaps(Figure figure, List<Term> form) {
        LinkedFigure linked = LinkedFigure.of(figure, theCase.authorities());
        return linked.subject().stream()
                .anyMatch(a -> form.stream()
                        .anyMatch(b -> a.strand().site().equals(b.strand().site())
                                && a.firstMonth() <= b.lastMonth()
                                && b.firstMonth() <= a.lastMonth()));
    }

    /** Whether some figure speaks of the strands of this form, in whichever months and unit. */
    boolean isPublished(List<Term> form) {
        return form.stream().anyMatch(t -> publishedStrands.contains(strandIn(t)));
    }

    private static Term.Strand strandIn(Term term) {
        return new Term.Strand(term.strand().site(), term.strand().product(), Unit.USD);
    }

    /**
     * Judges a claim, and looks for other readings under which it holds when it is not proven.
     *
     * <p>A claim about months after its source was published is a forecast. One whose currency is not stated is proven when it is true
     * in one of the authority's currencies and refuted when it is false in all.
     */
    public Finding check(Figure claim) {
        return checker.check(claim);
    }

    /** What the figures allow for a statement, on its printed scale. */
    public Bounds boundsOf(Statement statement) {
        Aggregate subject = statement.subject();
        return switch (statement.relation()) {
            case LEVEL -> bounds(subject);
            case CHANGE -> boundsOfDifference(subject, statement.reference().orElseThrow());
            case GROWTH, SHARE, MULTIPLE ->
                Checker.printed(
                        statement.relation(),
                        boundsOfQuotient(subject, statement.reference().orElseThrow()));
        };
    }

    /**
     * An estimate of the single months of an aggregate; see {@link MonthlyPath}. Empty when the published windows do not reach over all
     * of its months.
     */
    public Optional<MonthlyPath> estimate(Aggregate aggregate) {
        return MonthlyPath.of(this, aggregate);
    }

    /**
     * Bounds that decide what a statement's verdict is: the sharp ones, or in a large ledger those that the figures nearby force. What
     * these prove or refute is proven or refuted; what they leave open, more distant figures might still decide, and
     * {@link Bounds#sharp()} says so.
     */
    Bounds boundsForVerdict(Statement statement) {
        Aggregate subject = statement.subject();
        return switch (statement.relation()) {
            case LEVEL -> nearBounds(subject);
            case CHANGE -> nearBoundsOfDifference(subject, statement.reference().orElseThrow());
            case GROWTH, SHARE, MULTIPLE -> {
                Aggregate reference = statement.reference().orElseThrow();
                List<Term> both = Term.difference(subject, reference, 1, theCase.authorities());
                if (!wholeFor(both).isLarge()) {
                    yield boundsOf(statement);
                }
                Prepared near = nearby(both);
                yield Checker.printed(
                        statement.relation(), new Quotient(this, subject, reference, near, false).bounds());
            }
        };
    }

    /** Whether the figures that can bear on a statement are so many that only those nearby are asked. */
    boolean isLarge(Statement statement) {
        List<Term> both = Term.of(statement.subject(), theCase.authorities(), 1);
        statement.reference().ifPresent(r -> both.addAll(Term.of(r, theCase.authorities(), 1)));
        return wholeFor(both).isLarge();
    }

    /** Bounds on an aggregate from the figures nearby in a large ledger, the sharp ones in others. */
    Bounds nearBounds(Aggregate aggregate) {
        return nearBoundsOf(Term.of(aggregate, theCase.authorities(), 1));
    }

    /** The same for a difference. */
    Bounds nearBoundsOfDifference(Aggregate subject, Aggregate reference) {
        return nearBoundsOf(Term.difference(subject, reference, 1, theCase.authorities()));
    }

    private Bounds nearBoundsOf(List<Term> form) {
        if (!wholeFor(form).isLarge()) {
            return boundsOf(form);
        }
        Bounds known = nearBoundsOf.get(form);
        if (known == null) {
            known = solve(form, nearby(form), false);
            if (nearBoundsOf.size() < MOST_KEPT) {
                nearBoundsOf.put(form, known);
            }
        }
        return known;
    }

    private Prepared nearby(List<Term> form) {
        SortedSet<Integer> touched = components.touchedBy(form);
        Prepared whole = wholeFor(form);
        Locality locality = localities.computeIfAbsent(
                touched,
                t -> new Locality(
                        t.stream().flatMap(c -> components.figures(c).stream()).toList()));
        List<LinkedFigure> near = locality.within(form, whole.doubtful());
        return new Prepared(Compiler.compile(near, cellsOf(form), theCase.rates()), List.of()).startingFrom(whole);
    }

    private Prepared wholeFor(List<Term> form) {
        SortedSet<Integer> touched = components.touchedBy(form);
        if (touched.size() == 1) {
            return examined(touched).getFirst();
        }
        Prepared known = wholes.get(touched);
        return known == null ? wholes.computeIfAbsent(touched, t -> compile(t, List.of())) : known;
    }

    /**
     * False when some point known to fit all figures makes the statement false, so that it is not proven.
     *
     * @param nearly whether a statement that is nearly true there may pass
     */
    boolean mayFit(Statement statement, boolean nearly) {
        List<Term> subject = Term.of(statement.subject(), theCase.authorities(), 1);
        List<Term> reference = statement
                .reference()
                .map(r -> Term.of(r, theCase.authorities(), 1))
                .orElse(List.of());
        List<Term> both = new ArrayList<>(subject);
        both.addAll(reference);
        Prepared whole = wholeFor(both);
        for (double[] point : whole.optimiser().points()) {
            double[] value = whole.program().range(subject, point);
            double[] other = whole.program().range(reference, point);
            for (double s : value) {
                for (double r : other) {
                    if (!statement.admits(s, r, nearly)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Units in which the authority of an aggregate counts such cells. */
    Set<Unit> unitsOf(Aggregate aggregate) {
        return known.unitsOf(aggregate);
    }

    /** Windows for which the authority of an aggregate publishes figures with its reporters. */
    Set<Window> windowsOf(Aggregate aggregate) {
        return known.windowsOf(aggregate);
    }

    /** Partners of which the authority of an aggregate publishes figures. */
    Set<Economy> partnersOf(Aggregate aggregate) {
        return known.partnersOf(aggregate);
    }

    /** The program that a form is solved on: the whole of its components when that tells its months apart, else one made for it. */
    Prepared prepare(List<Term> form) {
        SortedSet<Integer> touched = components.touchedBy(form);
        Prepared whole = wholeFor(form);
        if (whole.program().covers(form)) {
            return whole;
        }
        if (refined.size() > 512) {
            refined.clear();
        }
        return refined.computeIfAbsent(
                cellsOf(form), cells -> compile(touched, cells).startingFrom(whole));
    }

    /** Forms over the same cells share a program whatever their coefficients are. */
    private static List<Term> cellsOf(List<Term> form) {
        return form.stream()
                .map(t -> new Term(t.strand(), t.firstMonth(), t.lastMonth(), 1))
                .distinct()
                .toList();
    }

    private Prepared compile(SortedSet<Integer> touched, List<Term> form) {
        List<LinkedFigure> figures = new ArrayList<>();
        List<Contradiction> bearing = new ArrayList<>();
        touched.forEach(c -> figures.addAll(components.figures(c)));
        examined(touched).forEach(p -> bearing.addAll(p.contradictions()));
        return new Prepared(Compiler.compile(figures, form, theCase.rates()), bearing, new ConcurrentHashMap<>());
    }

    /**
     * The sharp least and greatest quotient of two aggregates, as a plain number.
     *
     * <p>Linear-fractional programs are solved as a sequence of linear ones (Dinkelbach, "On nonlinear fractional programming", Management
     * Science 13 (1967) 492–498); the last one's proof says that {@code subject − q·reference} cannot be negative (or positive).
     */
    public Bounds boundsOfQuotient(Aggregate subject, Aggregate reference) {
        Question question = new Question(subject, reference);
        Bounds known = quotientsOf.get(question);
        if (known == null) {
            known = new Quotient(
                            this,
                            subject,
                            reference,
                            prepare(Term.difference(subject, reference, 1, theCase.authorities())),
                            true)
                    .bounds();
            if (quotientsOf.size() < MOST_KEPT) {
                quotientsOf.put(question, known);
            }
        }
        return known;
    }
}
