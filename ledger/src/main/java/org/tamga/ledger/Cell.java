package org.tamga.ledger;

import java.time.YearMonth;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;

/** The smallest amount that the ledger reasons about; never negative. */
public record Cell(
        String authority,
        Economy reporter,
        Economy partner,
        Flow flow,
        ProductCode product,
        YearMonth month,
        Unit unit) {}
