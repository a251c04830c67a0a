package org.tamga.register;

import java.util.List;
import java.util.stream.Collectors;

/** Files of a register that cannot be read as they are; tells all faults together. */
public final class RegisterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RegisterException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All faults, in the order of files and lines. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
