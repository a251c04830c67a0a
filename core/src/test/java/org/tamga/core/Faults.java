package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How the tests of this room look at errors: every one must be for people. */
final class Faults {

    private Faults() {}

    /** Checks that the call is refused, and that the message has every one of the parts, in this order. */
    static void assertRefused(ThrowingCallable call, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .containsSubsequence(parts)
                        .hasSizeLessThan(600));
    }
}
