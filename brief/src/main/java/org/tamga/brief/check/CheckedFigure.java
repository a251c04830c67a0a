package org.tamga.brief.check;

import java.math.BigDecimal;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.ledger.Figure;

/** A claim in the ledger's words. */
record CheckedFigure(Figure figure) {

    Window window() {
        return figure.subject().window();
    }

    /** The magnitude of the claimed number. */
    BigDecimal size() {
        Interval claimed = figure.statement().interval();
        BigDecimal lower = claimed.lower().orElse(BigDecimal.ZERO).abs();
        BigDecimal upper = claimed.upper().orElse(lower).abs();
        return lower.max(upper);
    }
}
