package org.tamga.trade.comtrade;

/**
 * A dataset that UN Comtrade has published: one reporter, one period.
 *
 * @param reporter numeric code
 * @param period year or month
 * @param classification in which it was published, such as {@code H6}
 * @param records how many rows it has in all
 * @param lastReleased when it was last published, as the service prints it (date and time without a zone); blank when it does not say
 */
public record Release(String reporter, String period, String classification, long records, String lastReleased) {}
