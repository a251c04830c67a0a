package org.tamga.app.web;

import org.tamga.app.json.Words;
import org.tamga.brief.Telling;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Statement;

/**
 * What answers tell in the language of who asks; questions stay in codes, in which they are asked again.
 *
 * @param codes of the case
 */
record ToldWords(Telling telling, AggregateText codes) implements Words {

    @Override
    public String statement(Statement statement) {
        return telling.statement(statement);
    }

    @Override
    public String printed(Figure figure) {
        return telling.printed(figure);
    }

    @Override
    public String printed(Fact fact) {
        return telling.printed(fact);
    }

    @Override
    public String about(Fact fact) {
        return telling.named(fact.topic());
    }

    @Override
    public String reading(Reading reading) {
        return telling.reading(reading);
    }

    @Override
    public String retold(String english) {
        return telling.retold(english);
    }

    @Override
    public String question(Aggregate aggregate) {
        return codes.print(aggregate);
    }
}
