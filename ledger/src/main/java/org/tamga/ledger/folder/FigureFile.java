package org.tamga.ledger.folder;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.PartialDate;
import org.tamga.core.PrintedNumber;
import org.tamga.core.ProductCode;
import org.tamga.core.Scale;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Table;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/** Reads files of the figure schema: {@code figures/*.csv} of a case, and claims to be checked. */
final class FigureFile {

    private static final Map<String, String> ALIASES = Map.of("base_window", "base", "value_as_printed", "value");

    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "id",
            "authority",
            "reporter",
            "partners",
            "flow",
            "product",
            "window",
            "relation",
            "base",
            "of",
            "value",
            "scale",
            "unit",
            "hedge",
            "trust",
            "publisher",
            "published",
            "url",
            "note"));
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern LIST = Pattern.compile("[+;\\s]+");
    private static final Set<String> OF_KEYS =
            new LinkedHashSet<>(List.of("authority", "reporter", "partners", "flow", "product"));

    private final Map<String, EconomyGroup> groups;
    private final Authorities authorities;
    private final Map<String, String> placeOfId = new HashMap<>();

    FigureFile(Map<String, EconomyGroup> groups, Authorities authorities) {
        this.groups = groups;
        this.authorities = authorities;
    }

    /** Reads one file. Ids must be unique over all files that this reader has read. */
    List<Figure> read(Path path, String name, List<Problem> problems) {
        return new Table(path, name, ALIASES, problems)
                .read(
                        COLUMNS,
                        Set.of("id", "authority", "reporter", "partners", "flow", "window", "relation", "value"),
                        this::checkId,
                        this::read);
    }

    private void checkId(Table.Row row) {
        row.read("id", this::id).ifPresent(i -> {
            String before = placeOfId.putIfAbsent(i, row.file() + ":" + row.line());
            if (before != null) {
                row.fault("id", "'" + i + "' is already used in " + before);
            }
        });
    }

    private Optional<Figure> read(Table.Row row) {
        Optional<Relation> relation = row.read("relation", Relation::parse);
        Optional<Unit> unit = unit(row);
        Optional<Aggregate> subject = aggregate(row, Map.of(), unit);
        Optional<Aggregate> reference = relation.isPresent() && subject.isPresent()
                ? reference(row, relation.get(), subject.get(), unit)
                : Optional.empty();
        Optional<Hedge> hedge = row.read("hedge", Hedge::parse);
        Optional<Scale> scale = row.read("scale", Scale::parse);
        Optional<Interval> interval = hedge.isPresent() && scale.isPresent() && relation.isPresent()
                ? row.read("value", v -> interval(v, scale.get(), hedge.get(), relation.get()))
                : Optional.empty();
        Optional<Figure.Trust> trust = row.read("trust", Figure.Trust::parse);
        Optional<Optional<PartialDate>> published =
                row.read("published", t -> t.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(t)));
        Optional<Source> source = published.flatMap(date -> row.read(
                row.text("url").isEmpty() ? "publisher" : "url",
                u -> Source.of(publisher(row), row.text("url"), date)));
        if (!row.isSound()) {
            return Optional.empty();
        }
        Statement statement =
                new Statement(relation.orElseThrow(), subject.orElseThrow(), reference, interval.orElseThrow());
        return Optional.of(new Figure(
                row.text("id"),
                statement,
                printed(row, relation.get()),
                hedge.orElseThrow(),
                trust.orElseThrow(),
                !unitIsBlank(row),
                source.orElseThrow(),
                row.text("note"),
                new Figure.Place(row.file(), row.line())));
    }

    private static String publisher(Table.Row row) {
        String publisher = row.text("publisher");
        return publisher.isEmpty() ? row.text("authority") : publisher;
    }

    private String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("an id of letters, digits, '-', '_', '.' expected, not '"
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'");
        }
        return text;
    }

    private static boolean unitIsBlank(Table.Row row) {
        return row.text("unit").isEmpty() || row.text("unit").equals("%");
    }

    /** A blank unit stands for dollars until a reading says otherwise; see {@link Figure#unitStated()}. */
    private static Optional<Unit> unit(Table.Row row) {
        if (unitIsBlank(row)) {
            String relation = row.text("relation").toUpperCase(Locale.ROOT);
            if (relation.equals("LEVEL") || relation.equals("CHANGE")) {
                row.fault("unit", "an amount needs a unit, such as USD, CNY, t");
                return Optional.empty();
            }
            return Optional.of(Unit.USD);
        }
        return row.read("unit", Unit::of);
    }

    /** The row's aggregate, with the keys of {@code of} in place of its own. */
    private Optional<Aggregate> aggregate(Table.Row row, Map<String, String> of, Optional<Unit> unit) {
        Optional<String> authority = row.read(
                where("authority", of),
                field(row, "authority", of),
                a -> authorities.get(a).code());
        Optional<Window> window = row.read("window", Window::parse);
        Optional<SortedSet<Economy>> reporters =
                window.flatMap(w -> row.read(where("reporter", of), field(row, "reporter", of), t -> economies(t, w)));
        Optional<SortedSet<Economy>> partners =
                window.flatMap(w -> row.read(where("partners", of), field(row, "partners", of), t -> economies(t, w)));
        Optional<Measure> measure = row.read(where("flow", of), field(row, "flow", of), Measure::parse);
        Optional<ProductCode> product = row.read(
                where("product", of),
                field(row, "product", of),
                t -> t.isEmpty() ? ProductCode.TOTAL : ProductCode.parse(t));
        if (authority.isEmpty()
                || window.isEmpty()
                || reporters.isEmpty()
                || partners.isEmpty()
                || measure.isEmpty()
                || product.isEmpty()
                || unit.isEmpty()) {
            return Optional.empty();
        }
        return row.read(where("partners", of), "", t -> {
            Aggregate aggregate = new Aggregate(
                    authority.get(),
                    reporters.get(),
                    partners.get(),
                    measure.get(),
                    product.get(),
                    window.get(),
                    unit.get());
            authorities.checkCompilers(aggregate);
            return aggregate;
        });
    }

    private static String where(String key, Map<String, String> of) {
        return of.containsKey(key) ? "of" : key;
    }

    private static String field(Table.Row row, String key, Map<String, String> of) {
        return of.getOrDefault(key, row.text(key));
    }

    private SortedSet<Economy> economies(String text, Window window) {
        SortedSet<Economy> economies = new TreeSet<>();
        for (String code : LIST.split(text)) {
            EconomyGroup group = groups.get(code);
            for (Economy economy : group == null ? Set.of(Economy.of(code)) : group.membersIn(window)) {
                if (!economies.add(economy)) {
                    throw new IllegalArgumentException(economy + " is counted twice in '" + text + "'");
                }
            }
        }
        return economies;
    }

    private Optional<Aggregate> reference(Table.Row row, Relation relation, Aggregate subject, Optional<Unit> unit) {
        if (!relation.isDerived()) {
            if (!row.text("base").isEmpty() || !row.text("of").isEmpty()) {
                row.fault(row.text("base").isEmpty() ? "of" : "base", "a LEVEL is compared with nothing");
            }
            return Optional.empty();
        }
        Optional<Map<String, String>> of = row.read("of", FigureFile::of);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        if (relation == Relation.SHARE && of.get().isEmpty()) {
            row.fault("of", "a SHARE needs what it is a share of, such as partners=WLD or product=TOTAL");
            return Optional.empty();
        }
        boolean earlier = relation == Relation.GROWTH || relation == Relation.CHANGE;
        if (relation == Relation.MULTIPLE
                && of.get().isEmpty()
                && row.text("base").isEmpty()) {
            row.fault("base", "a MULTIPLE needs a base window or what it is a multiple of");
            return Optional.empty();
        }
        Optional<Aggregate> same = aggregate(row, of.get(), unit);
        Optional<Window> base = row.read(
                "base",
                t -> t.isEmpty() ? earlier ? subject.window().yearEarlier() : subject.window() : Window.parse(t));
        if (same.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Aggregate reference = same.get().withWindow(base.get());
        if (reference.equals(subject)) {
            row.fault("base", relation + " compares " + subject + " with itself");
        }
        return Optional.of(reference);
    }

    private static Map<String, String> of(String text) {
        Map<String, String> keys = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals).toLowerCase(Locale.ROOT);
            if (equals < 0 || !OF_KEYS.contains(key) || keys.put(key, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "key=value pairs with keys " + String.join(", ", OF_KEYS) + " expected, not '" + part + "'");
            }
        }
        return keys;
    }

    private static Interval interval(String text, Scale scale, Hedge hedge, Relation relation) {
        int dots = text.indexOf("..");
        if (relation.isRatio() && scale != Scale.ONE) {
            throw new IllegalArgumentException(relation + " is a percentage or factor and takes no scale");
        }
        Interval interval;
        if (dots >= 0) {
            if (hedge != Hedge.EXACT) {
                throw new IllegalArgumentException("a range takes no hedge");
            }
            BigDecimal low =
                    PrintedNumber.parse(text.substring(0, dots)).scaled(scale).value();
            BigDecimal high =
                    PrintedNumber.parse(text.substring(dots + 2)).scaled(scale).value();
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("the range '" + text + "' ends before it begins");
            }
            interval = Interval.of(low, high);
        } else {
            interval = hedge.interval(PrintedNumber.parse(text).scaled(scale));
        }
        boolean possible = switch (relation) {
            case LEVEL, CHANGE -> true;
            case GROWTH -> interval.upperAsDouble() >= -100;
            case SHARE, MULTIPLE -> interval.upperAsDouble() >= 0;
        };
        if (!possible) {
            throw new IllegalArgumentException("'" + text + "' is no possible " + relation);
        }
        return interval;
    }

    private static String printed(Table.Row row, Relation relation) {
        StringBuilder text = new StringBuilder();
        if (!row.text("hedge").isEmpty()) {
            text.append(row.text("hedge")).append(' ');
        }
        text.append(row.text("value"));
        if (!row.text("scale").isEmpty()) {
            text.append(' ').append(row.text("scale"));
        }
        String unit = unitIsBlank(row) ? "" : " " + row.text("unit");
        return text
                + switch (relation) {
                    case LEVEL, CHANGE -> unit;
                    case GROWTH, SHARE -> " %" + (unit.isEmpty() ? "" : " in" + unit);
                    case MULTIPLE -> " times" + (unit.isEmpty() ? "" : " in" + unit);
                };
    }
}
