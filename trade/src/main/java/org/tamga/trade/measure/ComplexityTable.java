package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.numeric.BinaryMatrix;
import org.tamga.trade.numeric.Complexity;
import org.tamga.trade.numeric.Fitness;
import org.tamga.trade.numeric.SpecialisationMatrix;
import org.tamga.trade.sql.Rows;

/** Complexity and fitness of economies from a table of values by economy and product. */
public final class ComplexityTable {

    /** What the numbers are and where they are defined, for people. */
    public static final String DEFINITION = """
            Economic complexity index (ECI): the second eigenvector of the matrix that tells how alike the products are that two economies
            export with comparative advantage, with mean 0 and standard deviation 1. Fitness: how many products, weighted by how few and how
            unfit their other exporters are; mean 1.
            Hidalgo and Hausmann (2009), The building blocks of economic complexity, PNAS 106; Hausmann, Hidalgo et al. (2014), The Atlas of
            Economic Complexity; Tacchella, Cristelli, Caldarelli, Gabrielli and Pietronero (2012), A new metrics for countries' fitness and
            products' complexity, Scientific Reports 2.""";

    private ComplexityTable() {}

    /**
     * The economies, most complex first.
     *
     * @param matrix rows of {@code reporter, product, value}
     * @param wanted the economies that are shown; all when there are none
     */
    public static Answer of(Answer matrix, List<String> wanted) {
        Rows cells = matrix.rows();
        Map<String, Integer> economies = new LinkedHashMap<>();
        Map<String, Integer> products = new LinkedHashMap<>();
        int[] economy = new int[cells.size()];
        int[] product = new int[cells.size()];
        long[] value = new long[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            economy[i] = economies.computeIfAbsent(cells.text(i, "reporter"), name -> economies.size());
            product[i] = products.computeIfAbsent(cells.text(i, "product"), name -> products.size());
            value[i] =
                    cells.decimal(i, "value").setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
        SpecialisationMatrix values =
                SpecialisationMatrix.of(economies.size(), products.size(), economy, product, value);
        BinaryMatrix specialised = values.specialised();
        Complexity complexity = Complexity.of(specialised);
        Fitness fitness = Fitness.of(specialised);
        String[] names = economies.keySet().toArray(String[]::new);
        Integer[] order = IntStream.range(0, names.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer e) -> -orLeast(complexity.economy(e)))
                        .thenComparing(e -> names[e]));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int place = 0; place < order.length; place++) {
            int e = order[place];
            if (wanted.isEmpty() || wanted.contains(names[e])) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add((long) place + 1);
                row.add(names[e]);
                row.add(BigDecimal.valueOf(values.economyTotal(e)));
                row.add((long) specialised.diversity(e));
                row.add(orNothing(complexity.economy(e)));
                row.add(orNothing(fitness.economy(e)));
                rows.add(row);
            }
        }
        List<String> notes = new ArrayList<>(matrix.notes());
        notes.add(names.length + " economies and " + products.size() + " products; " + specialised.ones()
                + " comparative advantages");
        complexity.doubt().ifPresent(notes::add);
        if (!fitness.hasConverged()) {
            notes.add("the order of fitness did not settle within " + Fitness.MOST_STEPS + " steps");
        }
        return new Answer(
                "Economic complexity",
                DEFINITION,
                matrix.source(),
                matrix.frequency(),
                matrix.currency(),
                new Rows(List.of("place", "economy", "exports", "diversity", "eci", "fitness"), rows),
                notes,
                matrix.batches());
    }

    private static double orLeast(double number) {
        return Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
    }

    private static @Nullable Object orNothing(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
