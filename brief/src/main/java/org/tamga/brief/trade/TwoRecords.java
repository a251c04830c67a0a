package org.tamga.brief.trade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;

/** Compares both records of a pair's trade, product line by product line, over the latest years. */
final class TwoRecords {

    private static final int YEARS = 3;
    private static final int DIGITS = 6;
    private static final int MOST = 50;

    private final TradePair pair;
    private final Lake lake;
    private final Snapshot snapshot;
    private final Engine engine;
    private final Records records;
    private final Texts texts;

    TwoRecords(TradePair pair, Lake lake, Snapshot snapshot, Engine engine, Texts texts) {
        this.pair = pair;
        this.lake = lake;
        this.snapshot = snapshot;
        this.engine = engine;
        this.texts = texts;
        this.records = new Records(snapshot);
    }

    /**
     * The lines that most suggest something, from the source in which most years of most partners stand beside the centre's; none when there
     * is no such source, or it has no line that both report.
     *
     * @param work a folder for what lies between; made here, and removed
     */
    List<MirrorRow> lines(Path work) {
        Optional<Selection> selection = selection();
        if (selection.isEmpty()) {
            return List.of();
        }
        Path file = work.resolve("reconciled.parquet");
        try {
            Files.createDirectories(work);
            try {
                MirrorQuestion every = MirrorQuestion.of(selection.get());
                Set<MirrorQuestion.Pair> ours = new HashSet<>();
                for (String partner : pair.codes()) {
                    ours.add(new MirrorQuestion.Pair(pair.centre().alpha3(), partner));
                    ours.add(new MirrorQuestion.Pair(partner, pair.centre().alpha3()));
                }
                MirrorQuestion question = new MirrorQuestion(every.exports(), every.imports(), ours);
                MirrorResult result =
                        new Mirror(lake, snapshot, engine).compare(question, MirrorSpec.USUAL.withListed(MOST), file);
                return rows(result, selection.get());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(work);
            }
        } catch (TradeException | IOException nothingToCompare) {
            return List.of();
        }
    }

    /** Everybody's trade with everybody among the centre and its partners, so that goods that pass through one of them are seen. */
    private Optional<Selection> selection() {
        String centre = pair.centre().alpha3();
        Optional<String> best = Optional.empty();
        int most = 0;
        SortedSet<Integer> years = new TreeSet<>();
        for (String source : records.names(centre).toList()) {
            SortedSet<Integer> ofCentre = records.years(source, centre, DIGITS);
            SortedSet<Integer> shared = new TreeSet<>();
            int count = 0;
            for (String partner : pair.codes()) {
                SortedSet<Integer> both = new TreeSet<>(records.years(source, partner, DIGITS));
                both.retainAll(ofCentre);
                shared.addAll(both);
                count += both.size();
            }
            if (count > most) {
                most = count;
                best = Optional.of(source);
                years = shared;
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        List<String> economies = new ArrayList<>(pair.codes());
        economies.add(centre);
        Collections.sort(economies);
        int last = years.last();
        int first = Math.max(years.first(), last - YEARS + 1);
        return Optional.of(new Selection(
                best,
                Optional.empty(),
                economies,
                economies,
                List.of("EXPORT"),
                Optional.empty(),
                DIGITS,
                List.of(),
                new Window(Window.ofYear(first).first(), Window.ofYear(last).last()),
                "0"));
    }

    private List<MirrorRow> rows(MirrorResult result, Selection selection) {
        Rows ranking = result.ranking();
        String title = texts.say(
                "lake.mirror.title",
                texts.list(selection.reporters().stream().toList()),
                selection.window(),
                String.valueOf(selection.level()));
        Origin origin = new Origin(
                title,
                result.definition(),
                result.exportSource(),
                result.currency(),
                "",
                result.notes(),
                result.batches());
        List<MirrorRow> rows = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            rows.add(new MirrorRow(
                    ranking.text(i, "kind").equals("TRANSIT"),
                    ranking.text(i, "exporter"),
                    ranking.text(i, "importer"),
                    Optional.ofNullable(ranking.cell(i, "via")).map(Object::toString),
                    ranking.text(i, "product"),
                    ranking.whole(i, "periods"),
                    selection.window(),
                    ranking.decimal(i, "exports"),
                    ranking.decimal(i, "imports_fob"),
                    ranking.number(i, "z"),
                    ranking.number(i, "score"),
                    origin));
        }
        return rows;
    }
}
