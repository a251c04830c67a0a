package org.tamga.register;

import java.util.Optional;

/**
 * A thing as one document tells it, on its way into the register.
 *
 * @param source with what is said, of which {@link Mention#says} holds the same
 */
public record Report(Kind kind, Particulars says, Mention source) {

    /** Joins the source with what it says. */
    public Report {
        source = new Mention(
                source.document(), source.published(), source.sentence(), source.address(), Optional.of(says));
    }
}
