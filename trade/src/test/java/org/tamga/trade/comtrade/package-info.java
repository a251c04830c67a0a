/** Tests of the UN Comtrade client against a service on this machine. */
@NullMarked
package org.tamga.trade.comtrade;

import org.jspecify.annotations.NullMarked;
