package org.tamga.trade.numeric;

import java.util.List;

/** The result of {@link Ols}: coefficients with their standard errors, and how much they leave over. */
public final class OlsFit {

    /** The name of the constant. */
    public static final String CONSTANT = "constant";

    private final List<String> names;
    private final double[] coefficients;
    private final double[] standardErrors;
    private final List<String> dropped;
    private final List<String> columns;
    private final long observations;
    private final long degreesOfFreedom;
    private final double residualDeviation;
    private final double residualSquares;
    private final double rSquared;

    OlsFit(
            List<String> names,
            double[] coefficients,
            double[] standardErrors,
            List<String> dropped,
            List<String> columns,
            long observations,
            long degreesOfFreedom,
            double residualDeviation,
            double residualSquares,
            double rSquared) {
        this.names = names;
        this.coefficients = coefficients;
        this.standardErrors = standardErrors;
        this.dropped = dropped;
        this.columns = columns;
        this.observations = observations;
        this.degreesOfFreedom = degreesOfFreedom;
        this.residualDeviation = residualDeviation;
        this.residualSquares = residualSquares;
        this.rSquared = rSquared;
    }

    /** What has a coefficient: {@link #CONSTANT} first where there is one, then the columns in their order. */
    public List<String> names() {
        return names;
    }

    /** The columns without a coefficient, because columns before them already say what they say. */
    public List<String> dropped() {
        return dropped;
    }

    /**
     * A coefficient.
     *
     * @throws IllegalArgumentException when there is no such coefficient, or the column was dropped
     */
    public double coefficient(String name) {
        return coefficients[place(name)];
    }

    /**
     * The standard error of a coefficient, for errors that are independent and of one variance; not a number without degrees of freedom.
     *
     * @throws IllegalArgumentException when there is no such coefficient, or the column was dropped
     */
    public double standardError(String name) {
        return standardErrors[place(name)];
    }

    /**
     * What the coefficients say y is; dropped columns have no part in it.
     *
     * @param row one number for each column given to the regression, dropped ones too
     * @throws IllegalArgumentException when there are more or fewer numbers
     */
    public double predict(double... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has " + row.length + " numbers; the columns are " + String.join(", ", columns));
        }
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            String name = names.get(i);
            sum += coefficients[i] * (name.equals(CONSTANT) ? 1 : row[columns.indexOf(name)]);
        }
        return sum;
    }

    /** How many rows were added. */
    public long observations() {
        return observations;
    }

    /** Rows less coefficients. */
    public long degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** The standard deviation of the residuals, in the unit of y, over the degrees of freedom; not a number without any. */
    public double residualDeviation() {
        return residualDeviation;
    }

    /** The sum of the squared residuals. */
    public double residualSquares() {
        return residualSquares;
    }

    /** The share of the variation of y that is explained, from 0 to 1; not a number when y does not vary. */
    public double rSquared() {
        return rSquared;
    }

    private int place(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(name
                    + (dropped.contains(name) ? " was dropped as a combination of columns before it" : " is no column")
                    + "; there are coefficients of " + String.join(", ", names));
        }
        return place;
    }
}
