/** What the ledger says, in words for people. */
@NullMarked
package org.tamga.app.words;

import org.jspecify.annotations.NullMarked;
