/**
 * The arithmetic of the measures: specialisation, proximity, complexity, fitness, concentration, least squares and
 * two-way effects, on primitive arrays.
 *
 * <p>Economies and products are whole numbers from zero here; who they are, where the figures come from and in which
 * unit is the caller's knowledge. Nothing reads, writes or logs. One algorithm, one file, with the symbols of its paper.
 * What could not be decided (an iteration that did not settle, a column that says nothing new, a row without entries) is
 * part of the result, never hidden in it.
 */
@NullMarked
package org.tamga.trade.numeric;

import org.jspecify.annotations.NullMarked;
