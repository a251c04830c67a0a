package org.tamga.trade.nomenclature;

/**
 * How well a table converts its codes.
 *
 * @param codes all codes of the first nomenclature that the table speaks of
 * @param exact those whose goods are in one target
 * @param divided those that are complete, but divided among several by assumed weights
 * @param incomplete those of which a part or all has no target
 * @param widest the most targets of one code
 * @param widestCode that code; empty when there is none
 */
public record Coverage(int codes, int exact, int divided, int incomplete, int widest, String widestCode) {}
