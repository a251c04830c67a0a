package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;
import org.tamga.trade.sql.SqlTemplate;

/**
 * A value that a source published as such, or that follows from a complete table.
 *
 * @param month first month of the period, such as 202401
 * @param product {@code TOTAL} or a code of the Harmonized System
 * @param batch that it is from
 */
public record Published(
        String source,
        Frequency frequency,
        int month,
        String reporter,
        String partner,
        String flow,
        String product,
        String currency,
        BigDecimal value,
        String batch) {

    /** What tells two values apart; of several editions of the nomenclature the newest counts. */
    private record Key(
            String source,
            Frequency frequency,
            int month,
            String reporter,
            String partner,
            String flow,
            String product) {}

    /**
     * The values between some economies, and of each of them with the world.
     *
     * @param economies reporters and partners
     * @param products codes of the Harmonized System that are wanted besides all goods
     */
    public static List<Published> list(
            Lake lake, Snapshot snapshot, Engine engine, Collection<String> economies, Collection<String> products)
            throws TradeException {
        Map<Key, Published> values = new HashMap<>();
        // by batch, so that each value knows its own; editions of the nomenclature in the order of their years
        Map<String, List<LakeFile>> groups = snapshot.files().stream()
                .filter(wanted(snapshot, economies, products))
                .collect(Collectors.groupingBy(
                        f -> String.join(
                                "/", f.source(), f.frequency().letter(), f.nomenclature(), f.currency(), f.batch()),
                        TreeMap::new,
                        Collectors.toList()));
        for (List<LakeFile> files : groups.values()) {
            for (Published value : ask(lake, snapshot, engine, files, economies, products)) {
                values.put(
                        new Key(
                                value.source,
                                value.frequency,
                                value.month,
                                value.reporter,
                                value.partner,
                                value.flow,
                                value.product),
                        value);
            }
        }
        return List.copyOf(values.values());
    }

    private static Predicate<LakeFile> wanted(
            Snapshot snapshot, Collection<String> economies, Collection<String> products) {
        return file -> file.transport().equals("0")
                && (file.flow().equals("EXPORT") || file.flow().equals("IMPORT"))
                && (isReconciled(snapshot, file) || !Collections.disjoint(file.reporters(), economies))
                && (file.levels().contains(0)
                        || isReconciled(snapshot, file)
                        || (file.nomenclature().startsWith("HS")
                                && products.stream().anyMatch(p -> file.levels().contains(p.length()))));
    }

    private static boolean isReconciled(Snapshot snapshot, LakeFile file) {
        return snapshot.findBatch(file.batch()).map(Batch::reconciled).orElse(false);
    }

    private static List<Published> ask(
            Lake lake,
            Snapshot snapshot,
            Engine engine,
            List<LakeFile> files,
            Collection<String> economies,
            Collection<String> products)
            throws TradeException {
        LakeFile first = files.getFirst();
        List<Path> paths = files.stream().map(lake::path).toList();
        engine.name("lake_of_figures", lake.flows(), paths);
        List<String> codes = new ArrayList<>(List.of("TOTAL"));
        if (first.nomenclature().startsWith("HS")) {
            codes.addAll(products);
        }
        boolean reconciled = isReconciled(snapshot, first);
        String query = SqlTemplate.load(reconciled ? "published-reconciled" : "published")
                .fill(Map.of(
                        "relation", "lake_of_figures",
                        "economies", Sql.in(economies),
                        "products", Sql.in(codes),
                        "codes",
                                codes.stream()
                                        .map(c -> "SELECT " + Sql.text(c) + " AS code")
                                        .collect(Collectors.joining(" UNION ALL "))));
        Rows rows = engine.ask(query);
        List<Published> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(new Published(
                    first.source(),
                    first.frequency(),
                    (int) rows.whole(i, "month"),
                    rows.text(i, "reporter"),
                    rows.text(i, "partner"),
                    rows.text(i, "flow"),
                    rows.text(i, "product"),
                    first.currency(),
                    rows.decimal(i, "value"),
                    first.batch()));
        }
        return values;
    }
}
