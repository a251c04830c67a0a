package org.tamga.app.json;

import java.util.Locale;
import org.tamga.app.words.StatementText;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Statement;

/** How answers tell what is meant for people; what is meant for programs is told in codes everywhere. */
public interface Words {

    /** What is stated, with the values that it allows. */
    String statement(Statement statement);

    /** The number of a figure. */
    String printed(Figure figure);

    /** The number of a fact. */
    String printed(Fact fact);

    /** What a fact is about. */
    String about(Fact fact);

    /** How a claim is read differently. */
    String reading(Reading reading);

    /** What is said in English elsewhere, such as a remark on a document. */
    String retold(String english);

    /** A question as it is asked again. */
    String question(Aggregate aggregate);

    /** English words with the codes of a case, as on the command line; numbers as their sources print them. */
    static Words ofCodes(StatementText statements) {
        return new Words() {
            @Override
            public String statement(Statement statement) {
                return statements.statement(statement);
            }

            @Override
            public String printed(Figure figure) {
                return figure.printed();
            }

            @Override
            public String printed(Fact fact) {
                return fact.printed();
            }

            @Override
            public String about(Fact fact) {
                return fact.topic().getFirst() + ", " + fact.measure().toLowerCase(Locale.ROOT);
            }

            @Override
            public String reading(Reading reading) {
                return statements.reading(reading);
            }

            @Override
            public String retold(String english) {
                return english;
            }

            @Override
            public String question(Aggregate aggregate) {
                return statements.question(aggregate);
            }
        };
    }
}
