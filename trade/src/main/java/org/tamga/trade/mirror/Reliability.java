package org.tamga.trade.mirror;

/**
 * How well an economy reports one flow, as its partners' reports of the same trade show.
 *
 * @param economy area
 * @param flow {@code EXPORT} or {@code IMPORT}
 * @param rows how many of its figures have another side
 * @param deviation the standard deviation of its error in ln(value)
 * @param score m / (m + deviation²), m the mean variance of all reporters: 1 for no error, ½ for the average, towards 0 for useless
 */
public record Reliability(String economy, String flow, long rows, double deviation, double score) {}
