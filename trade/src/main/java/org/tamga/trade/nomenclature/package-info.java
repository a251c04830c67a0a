/**
 * Nomenclatures of goods (Harmonized System, SITC, BEC, Combined Nomenclature): their codes, names, and the tables that lead from one to
 * another.
 */
@NullMarked
package org.tamga.trade.nomenclature;

import org.jspecify.annotations.NullMarked;
