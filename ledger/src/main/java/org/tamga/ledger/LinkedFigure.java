package org.tamga.ledger;

import java.util.ArrayList;
import java.util.List;

/** A figure that binds, with its cells. */
record LinkedFigure(Figure figure, List<Term> subject, List<Term> reference) {

    static LinkedFigure of(Figure figure, Authorities authorities) {
        return new LinkedFigure(
                figure,
                Term.of(figure.subject(), authorities, 1),
                figure.reference().map(r -> Term.of(r, authorities, 1)).orElse(List.of()));
    }

    List<Term> terms() {
        List<Term> all = new ArrayList<>(subject);
        all.addAll(reference);
        return all;
    }
}
