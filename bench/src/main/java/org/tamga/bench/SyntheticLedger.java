package org.tamga.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tamga.ledger.lp.LinearProgram;

/**
 * A ledger's program drawn from a random truth: cells are partner × flow × month, figures are sums over windows and partner groups,
 * year-on-year growth rates and lower words, rounded as publishers round (3 to 5 significant digits, 0.1 %). The truth satisfies all.
 *
 * @param partners how many partners; cell {@code (p·flows + f)·months + t} is partner p, flow f, month t
 * @param truth the point that the figures were rounded from, in millions
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SyntheticLedger(LinearProgram program, int partners, int flows, int months, double[] truth) {

    private static final double BOX = 1e8;

    /**
     * A program with {@code figures} figures; a growth rate is one figure and two rows.
     *
     * @param calendar windows and groups as customs services publish them; otherwise any run of months and any run of partners, which is
     *     much harder
     */
    static SyntheticLedger of(int partners, int flows, int months, int figures, boolean calendar, long seed) {
        return new Draft(partners, flows, months, calendar, new SplittableRandom(seed)).draw(figures);
    }

    /** Cost of a random question: turnover or one flow with some partners over a window. */
    double[] question(RandomGenerator random) {
        double[] cost = new double[truth.length];
        int group = random.nextInt(3) == 0 ? 1 + random.nextInt(partners) : 1;
        int firstPartner = random.nextInt(partners);
        int length = new int[] {1, 3, 6, 11, 12, 24}[random.nextInt(6)];
        int first = random.nextInt(Math.max(1, months - length));
        int flow = random.nextInt(flows + 1);
        double sign = random.nextBoolean() ? 1 : -1;
        for (int g = 0; g < group; g++) {
            int p = (firstPartner + g) % partners;
            for (int f = 0; f < flows; f++) {
                if (flow == f || flow == flows) {
                    for (int t = first; t < Math.min(months, first + length); t++) {
                        cost[(p * flows + f) * months + t] = sign;
                    }
                }
            }
        }
        return cost;
    }

    /** One draw; thrown away when the program is built. */
    private static final class Draft {
        private final int partners;
        private final int flows;
        private final int months;
        private final boolean calendar;
        private final RandomGenerator random;
        private final double[] truth;
        private final double[] weight;
        private final int[] columns;
        private final double[] values;

        Draft(int partners, int flows, int months, boolean calendar, RandomGenerator random) {
            this.calendar = calendar;
            this.partners = partners;
            this.flows = flows;
            this.months = months;
            this.random = random;
            int cells = partners * flows * months;
            this.truth = new double[cells];
            this.weight = new double[cells];
            this.columns = new int[cells];
            this.values = new double[cells];
            for (int series = 0; series < partners * flows; series++) {
                double level = Math.pow(10, 1 + 3 * random.nextDouble());
                for (int t = 0; t < months; t++) {
                    level *= 1.005 + 0.05 * random.nextGaussian();
                    truth[series * months + t] = level * (1 + 0.1 * random.nextGaussian());
                }
            }
        }

        SyntheticLedger draw(int figures) {
            double[] upper = new double[truth.length];
            Arrays.fill(upper, BOX);
            LinearProgram.Builder builder = new LinearProgram.Builder(upper);
            for (int i = 0; i < figures; i++) {
                if (months > 24 && random.nextInt(5) == 0) {
                    growth(builder);
                } else {
                    level(builder);
                }
            }
            return new SyntheticLedger(builder.build(), partners, flows, months, truth);
        }

        private void level(LinearProgram.Builder builder) {
            int[] w = window(0);
            choose(w, 1);
            double value = value();
            double step = Math.pow(10, Math.floor(Math.log10(value)) - 2 - random.nextInt(3));
            double printed = Math.rint(value / step) * step;
            double upper = random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : printed + step / 2;
            add(
                    builder,
                    upper == Double.POSITIVE_INFINITY ? Math.floor(value / step) * step : printed - step / 2,
                    upper);
        }

        private void growth(LinearProgram.Builder builder) {
            int[] now = window(12);
            int[] then = now.clone();
            then[0] -= 12;
            then[1] -= 12;
            choose(now, 1);
            double a = value();
            choose(now, 0);
            choose(then, 1);
            double factor = Math.rint(1000 * a / value()) / 1000;
            choose(then, -(factor - 0.0005));
            plus(now);
            add(builder, 0, Double.POSITIVE_INFINITY);
            choose(then, -(factor + 0.0005));
            plus(now);
            add(builder, Double.NEGATIVE_INFINITY, 0);
        }

        /** First month, month after the last, first partner, number of partners, first flow, flow after the last. */
        private int[] window(int earliest) {
            int[] run = calendar ? publishedRun(earliest) : anyRun(earliest);
            int kind = random.nextInt(10);
            int group = kind < 6 ? 1 : kind < 9 ? 1 + random.nextInt(Math.max(1, partners / 2)) : partners;
            int partner = random.nextInt(partners);
            if (calendar && group > 1) {
                partner = 0;
                group = group < partners ? Math.min(5, partners) : partners;
            }
            int flow = random.nextInt(flows + 1);
            return new int[] {run[0], run[1], partner, group, flow < flows ? flow : 0, flow < flows ? flow + 1 : flows};
        }

        private int[] anyRun(int earliest) {
            int length = new int[] {1, 1, 1, 3, 6, 10, 12, 12, 12, 1 + random.nextInt(24)}[random.nextInt(10)];
            length = Math.min(length, months - earliest);
            int first = earliest + random.nextInt(months - earliest - length + 1);
            return new int[] {first, first + length};
        }

        /** A month, the year to date, a quarter, a half, a year. */
        private int[] publishedRun(int earliest) {
            int year = 12 * (earliest / 12 + random.nextInt((months - earliest) / 12));
            int month = random.nextInt(12);
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> new int[] {year + month, year + month + 1};
                case 4, 5, 6 -> new int[] {year, year + month + 1};
                case 7 -> new int[] {year + month / 3 * 3, year + month / 3 * 3 + 3};
                case 8 -> new int[] {year + month / 6 * 6, year + month / 6 * 6 + 6};
                default -> new int[] {year, year + 12};
            };
        }

        private void choose(int[] w, double value) {
            Arrays.fill(weight, 0);
            put(w, value);
        }

        private void plus(int[] w) {
            put(w, 1);
        }

        private void put(int[] w, double value) {
            for (int g = 0; g < w[3]; g++) {
                int p = (w[2] + g) % partners;
                for (int f = w[4]; f < w[5]; f++) {
                    for (int t = w[0]; t < w[1]; t++) {
                        weight[(p * flows + f) * months + t] += value;
                    }
                }
            }
        }

        private double value() {
            double sum = 0;
            for (int j = 0; j < weight.length; j++) {
                sum += weight[j] * truth[j];
            }
            return sum;
        }

        private void add(LinearProgram.Builder builder, double lower, double upper) {
            int count = 0;
            for (int j = 0; j < weight.length; j++) {
                if (weight[j] != 0) {
                    columns[count] = j;
                    values[count++] = weight[j];
                }
            }
            builder.row(lower, upper, columns, values, count);
        }
    }
}
