package org.tamga.trade.format;

import java.util.Locale;

/** The parts of a row of the lake that a description of a format may say something about. */
enum Part {
    SOURCE,
    REPORTER,
    PARTNER,
    FLOW,
    PERIOD,
    NOMENCLATURE,
    PRODUCT,
    VALUE,
    NET_KG,
    QUANTITY,
    QUANTITY_UNIT,
    TRANSPORT,
    CURRENCY,
    /** Powers of ten that a value is multiplied with, as SDMX has them. */
    MULTIPLIER;

    /** As it stands in a description: {@code net_kg}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
