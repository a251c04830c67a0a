package org.tamga.trade.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.sql.Rows;

/** The measures a second time, from the books that define them and not from the queries: plain Java over the amounts. */
final class PlainAnswers {

    private final PlainFlows amounts;

    PlainAnswers(List<Amount> amounts) {
        this.amounts = new PlainFlows(amounts);
    }

    Rows answer(Question question) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        PlainOverview overview = new PlainOverview(amounts);
        PlainSpecialisation specialisation = new PlainSpecialisation(amounts);
        List<String> columns = switch (question.measure()) {
            case TURNOVER -> overview.turnover(question, rows);
            case GROWTH -> overview.growth(question, rows);
            case ROLLING -> overview.rolling(question, rows);
            case STRUCTURE -> overview.structure(question, rows);
            case PARTNERS -> overview.partners(question, rows);
            case CONCENTRATION -> specialisation.concentration(question, rows);
            case ADVANTAGE -> specialisation.advantage(question, rows);
            case COMPLEMENTARITY -> specialisation.complementarity(question, rows);
            case INTRA_INDUSTRY -> specialisation.intraIndustry(question, rows);
            case DEPENDENCE -> specialisation.dependence(question, rows);
            case UNIT_VALUES -> new PlainUnitValues(amounts.meantBy(question.selection())).into(rows);
            case TRANSIT -> specialisation.transit(question, rows);
        };
        return new Rows(columns, rows);
    }
}
