package org.tamga.reading.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.reading.text.Span;

/**
 * What a text says about one quantity: one reading of one number.
 *
 * @param id {@code c1}, {@code c2} … in the order of the text
 * @param sentence where its sentence stands
 * @param span hedge, number and unit
 * @param forecast whether it speaks of something to come, a target or a plan
 * @param authority code of whose statistics are quoted; empty when none is
 * @param reporter ISO alpha-3 code, {@code C5} for the five as reporter; empty when there is none
 * @param partners ISO alpha-3 codes in alphabetical order
 * @param product the goods in words; empty for all goods
 * @param productCode the goods in a classification, when it is known ({@code HS:271121}, {@code MOT:3200})
 * @param base what a growth, a change or a multiple is counted from
 * @param of what a share, a multiple, a change or a rank compares with: only what differs from the claim
 * @param interval what the wording allows, in base units: dollars, tonnes, percent as 10.4; a decline is negative
 * @param unit as in the annotation guidelines: {@code USD}, {@code percent}, {@code percentage points}, {@code factor}, {@code km} …
 * @param currency of the amount, or of the series behind a ratio; empty when not stated
 * @param evidence for each field the words that it was read from
 * @param readings other readings of the same words, best first
 */
public record Claim(
        String id,
        Span sentence,
        Span span,
        Relation relation,
        boolean forecast,
        Measure measure,
        Optional<String> authority,
        Optional<String> reporter,
        List<String> partners,
        Optional<String> product,
        Optional<String> productCode,
        Optional<Window> window,
        Optional<Window> base,
        Optional<Comparison> of,
        Interval interval,
        String unit,
        Optional<String> currency,
        Map<String, Span> evidence,
        List<Claim> readings) {

    public Claim {
        partners = List.copyOf(partners);
        evidence = Map.copyOf(evidence);
        readings = List.copyOf(readings);
    }

    /** The same amount as it is told in another currency. */
    Claim inCurrency(String otherId, Span otherSpan, Interval otherInterval, String otherCurrency) {
        return new Claim(
                otherId,
                sentence,
                otherSpan,
                relation,
                forecast,
                measure,
                authority,
                reporter,
                partners,
                product,
                productCode,
                window,
                base,
                of,
                otherInterval,
                otherCurrency,
                Optional.of(otherCurrency),
                evidence,
                List.of());
    }

    /** The same claim with other readings of its words. */
    Claim withReadings(List<Claim> others) {
        return new Claim(
                id,
                sentence,
                span,
                relation,
                forecast,
                measure,
                authority,
                reporter,
                partners,
                product,
                productCode,
                window,
                base,
                of,
                interval,
                unit,
                currency,
                evidence,
                others);
    }

    /** How the number is related to amounts. */
    public enum Relation {
        LEVEL,
        GROWTH,
        CHANGE,
        SHARE,
        MULTIPLE,
        RANK
    }

    /** What is measured. */
    public enum Measure {
        TURNOVER,
        EXPORTS,
        IMPORTS,
        BALANCE,
        FREIGHT,
        TRAINS,
        COST,
        LENGTH,
        GRANT,
        LOAN,
        REVENUE,
        COUNT,
        OTHER;

        /** Whether it is an amount of merchandise trade, which the ledger has cells for. */
        public boolean isTrade() {
            return this == TURNOVER || this == EXPORTS || this == IMPORTS || this == BALANCE;
        }
    }

    /**
     * What a ratio, a difference or a rank compares with; each field empty when it is as in the claim.
     *
     * @param allGoods whether the whole is all goods ({@code product: null} in the guidelines)
     * @param history whether it is ranked among the same months of earlier years
     * @param annualYears over how many years a compound annual rate runs; 0 for none
     */
    public record Comparison(
            Optional<String> authority,
            Optional<String> reporter,
            List<String> partners,
            Optional<Measure> measure,
            boolean allGoods,
            Optional<String> product,
            boolean history,
            int annualYears) {

        public Comparison {
            partners = List.copyOf(partners);
        }
    }
}
