package org.tamga.core.folder;

import java.util.List;

/** A case could not be read; nothing of it was loaded. */
public final class CaseException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    private final transient List<Problem> problems;

    /** With everything that is wrong, at least one problem. */
    public CaseException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(MOST_SHOWN).forEach(p -> text.append(p).append('\n'));
        if (problems.size() > MOST_SHOWN) {
            text.append("… and ").append(problems.size() - MOST_SHOWN).append(" more\n");
        }
        return text.toString().stripTrailing();
    }
}
