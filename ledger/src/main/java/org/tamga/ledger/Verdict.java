package org.tamga.ledger;

/** What the ledger says of a claim. */
public enum Verdict {
    /** Every world that fits the figures makes the claim true. */
    PROVEN,
    /** No world that fits the figures makes it true. */
    REFUTED,
    /** Some do and some do not. */
    OPEN,
    /** The claim is about months after it was made. */
    FORECAST,
    /** Nothing is published about the quantity at all. */
    UNVERIFIABLE
}
