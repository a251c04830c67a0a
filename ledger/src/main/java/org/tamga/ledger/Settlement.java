package org.tamga.ledger;

import java.util.Optional;
import org.tamga.core.Interval;

/**
 * The figure whose publication would decide an open claim.
 *
 * @param missing what would have to be published
 * @param allowed what it can be as far as known now
 * @param proving values of it that would prove the claim whatever else is uncertain; empty when none would do so alone
 */
public record Settlement(Aggregate missing, Interval allowed, Optional<Interval> proving) {}
