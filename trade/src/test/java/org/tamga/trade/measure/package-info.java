@NullMarked
package org.tamga.trade.measure;

import org.jspecify.annotations.NullMarked;
