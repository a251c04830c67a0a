/** The register of a case: instruments, commitments, projects, programmes, bodies and events. */
@NullMarked
package org.tamga.register;

import org.jspecify.annotations.NullMarked;
