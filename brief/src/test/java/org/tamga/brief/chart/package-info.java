@NullMarked
package org.tamga.brief.chart;

import org.jspecify.annotations.NullMarked;
