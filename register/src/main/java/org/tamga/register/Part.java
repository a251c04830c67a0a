package org.tamga.register;

import java.util.Locale;

/** A part of the register; each is a file of its own. */
public enum Part {
    /** Treaties, declarations, memoranda, action plans, agreements. */
    INSTRUMENTS,
    /** Grants and loans. */
    COMMITMENTS,
    PROJECTS,
    PROGRAMMES,
    BODIES,
    EVENTS;

    /** The file's name, {@code instruments.yaml}. */
    public String fileName() {
        return this + ".yaml";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
