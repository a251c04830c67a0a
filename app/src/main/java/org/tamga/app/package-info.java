/** The command line: it parses what a person asks, calls the rooms, and says what they found. */
@NullMarked
package org.tamga.app;

import org.jspecify.annotations.NullMarked;
