package org.tamga.trade.measure;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;

/** A question in the making, with what tests seldom say left at its usual value. */
record Asked(TradeMeasure measure, Selection selection, Question.Key key, boolean each, String base, String about) {

    static Asked of(TradeMeasure measure, String window) {
        List<String> flows = switch (measure) {
            case TURNOVER, INTRA_INDUSTRY, TRANSIT -> List.of("EXPORT", "IMPORT");
            default -> List.of("EXPORT");
        };
        return new Asked(
                measure,
                new Selection(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        flows,
                        Optional.empty(),
                        0,
                        List.of(),
                        Window.parse(window),
                        "0"),
                Question.Key.TOTAL,
                false,
                "",
                "");
    }

    Question question() {
        return new Question(
                measure,
                selection,
                key,
                each,
                base.isEmpty() ? Optional.empty() : Optional.of(Window.parse(base)),
                about.isEmpty() ? Optional.empty() : Optional.of(about));
    }

    Asked from(String... reporters) {
        return with(selection.withReporters(List.of(reporters)));
    }

    Asked to(String... partners) {
        return with(selection.withPartners(List.of(partners)));
    }

    Asked flows(String... flows) {
        return with(selection.withFlows(List.of(flows)));
    }

    Asked level(int level) {
        return with(selection.withLevel(level));
    }

    Asked source(String source) {
        return with(selection.withSource(source));
    }

    Asked frequency(Frequency frequency) {
        return with(Optional.of(frequency), selection.nomenclature(), selection.products());
    }

    Asked nomenclature(String nomenclature) {
        return with(selection.frequency(), Optional.of(nomenclature), selection.products());
    }

    Asked products(String... products) {
        return with(selection.frequency(), selection.nomenclature(), List.of(products));
    }

    Asked by(Question.Key other) {
        return new Asked(measure, selection, other, each, base, about);
    }

    Asked eachPeriod() {
        return new Asked(measure, selection, key, true, base, about);
    }

    Asked against(String window) {
        return new Asked(measure, selection, key, each, window, about);
    }

    Asked about(String partner) {
        return new Asked(measure, selection, key, each, base, partner);
    }

    private Asked with(Optional<Frequency> frequency, Optional<String> nomenclature, List<String> products) {
        return with(new Selection(
                selection.source(),
                frequency,
                selection.reporters(),
                selection.partners(),
                selection.flows(),
                nomenclature,
                selection.level(),
                products,
                selection.window(),
                selection.transport()));
    }

    private Asked with(Selection other) {
        return new Asked(measure, other, key, each, base, about);
    }
}
