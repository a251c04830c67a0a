/** Charts as lists of shapes with coordinates; the templates turn them into SVG. */
@NullMarked
package org.tamga.brief.chart;

import org.jspecify.annotations.NullMarked;
