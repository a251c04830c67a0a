package org.tamga.ledger;

/** Which end of an interval. */
public enum Side {
    LOWER,
    UPPER;

    Side opposite() {
        return this == LOWER ? UPPER : LOWER;
    }
}
