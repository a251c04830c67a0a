/** The numbers of a briefing as data: workbook and table. */
@NullMarked
package org.tamga.brief.numbers;

import org.jspecify.annotations.NullMarked;
