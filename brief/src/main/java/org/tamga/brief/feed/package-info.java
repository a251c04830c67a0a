/** What the lake of product-level trade says, as figures of the ledger. */
@NullMarked
package org.tamga.brief.feed;

import org.jspecify.annotations.NullMarked;
