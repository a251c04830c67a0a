/**
 * UN Comtrade over the network: a {@link org.tamga.trade.comtrade.ComtradeQuery} becomes a folder of answers, each exactly as it was
 * received, checked, and never silently cut or empty.
 *
 * <p>The service (UN Statistics Division, "UN Comtrade API", comtradedeveloper.un.org) has no pages: a question with more rows than a call
 * may return is answered with just the limit. {@link org.tamga.trade.comtrade.Download} therefore splits what comes back at the limit until
 * every part is below it, and names what cannot be split.
 */
@NullMarked
package org.tamga.trade.comtrade;

import org.jspecify.annotations.NullMarked;
