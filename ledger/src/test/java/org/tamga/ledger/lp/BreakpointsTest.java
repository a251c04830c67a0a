package org.tamga.ledger.lp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakpointsTest {

    @Test
    void aLongStepEndsWhereTheSlopeIsNothingButRounding() {
        Breakpoints breakpoints = new Breakpoints();
        breakpoints.add(7, 0, 1, true, 0);
        breakpoints.add(8, 2.5, 1, false, 0);
        int block = breakpoints.longStep(1.0000000000000067);
        assertThat(breakpoints.variable(block)).isEqualTo(7);
        assertThat(breakpoints.time(block)).isZero();
    }

    @Test
    void aLongStepPassesBoundsWhileTheSumStillFalls() {
        Breakpoints breakpoints = new Breakpoints();
        breakpoints.add(7, 0, 1, true, 0);
        breakpoints.add(8, 2.5, 1, false, 0);
        breakpoints.add(9, 3.5, 1, false, 0);
        assertThat(breakpoints.variable(breakpoints.longStep(1.5))).isEqualTo(8);
    }
}
