/** What is known, as JSON. */
@NullMarked
package org.tamga.app.json;

import org.jspecify.annotations.NullMarked;
