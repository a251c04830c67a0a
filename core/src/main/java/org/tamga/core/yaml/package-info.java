/** Strict reading of YAML files that people write. */
@NullMarked
package org.tamga.core.yaml;

import org.jspecify.annotations.NullMarked;
