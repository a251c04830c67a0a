package org.tamga.brief.corridor;

import java.util.List;
import org.tamga.brief.chart.Drawing;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.TradePart.Matrix;

/**
 * The corridors section as it stands on the page. A case without a network has none, and then all is empty.
 *
 * @param modelled says that these are results of a model
 * @param lead sentences
 * @param maps flows, and what scenarios change
 * @param flows corridors, links and transit by country
 * @param dependence whose trade passes whom
 * @param scenarios side by side
 * @param claims what was asserted, and what must be so
 * @param agreement how well the network agrees with what was published
 * @param calibration the same one by one
 * @param assumptions paragraphs
 * @param questions where the numbers come from
 * @param inputs what the network was made of
 * @param sources who published it
 * @param numbers the same as rows, for programs
 */
public record CorridorPart(
        String modelled,
        List<List<Part>> lead,
        List<Map> maps,
        List<Table> flows,
        List<Matrix> dependence,
        List<Table> scenarios,
        List<Claim> claims,
        List<Part> agreement,
        List<Table> calibration,
        List<String> assumptions,
        List<Question> questions,
        List<Input> inputs,
        List<Source> sources,
        List<NumberRow> numbers) {

    /** Nothing. */
    public static final CorridorPart NONE = new CorridorPart(
            "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public CorridorPart {
        lead = List.copyOf(lead);
        maps = List.copyOf(maps);
        flows = List.copyOf(flows);
        dependence = List.copyOf(dependence);
        scenarios = List.copyOf(scenarios);
        claims = List.copyOf(claims);
        agreement = List.copyOf(agreement);
        calibration = List.copyOf(calibration);
        assumptions = List.copyOf(assumptions);
        questions = List.copyOf(questions);
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        numbers = List.copyOf(numbers);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return modelled.isEmpty();
    }

    /**
     * A map.
     *
     * @param wide for wide screens and paper
     * @param narrow for narrow screens: what lies around the group of the case
     * @param foot what must be known to read it
     */
    public record Map(Drawing wide, Drawing narrow, String foot) {}

    /**
     * An assertion.
     *
     * @param sentence what was asserted
     * @param source a link to who did
     * @param says what must be so, and what the network gives
     * @param sensitivity for which tonnes and tariffs it holds
     * @param pairs places between which something is saved
     */
    public record Claim(
            String sentence, Part source, List<List<Part>> says, List<Matrix> sensitivity, List<Table> pairs) {

        /** Copies the lists. */
        public Claim {
            says = List.copyOf(says);
            sensitivity = List.copyOf(sensitivity);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A run of the network.
     *
     * @param number from 1; its anchor is {@code cq} and the number
     * @param about what was run
     * @param command the same on the command line
     * @param note what the scenario changes, and on what its numbers rest; may be empty
     */
    public record Question(int number, String about, String command, String note) {}

    /**
     * What the network was made of.
     *
     * @param name a file
     * @param rests which of its numbers rest on which sources
     */
    public record Input(String name, List<List<Part>> rests) {

        /** Copies the list. */
        public Input {
            rests = List.copyOf(rests);
        }
    }

    /**
     * A source of the network.
     *
     * @param number from 1; its anchor is {@code cs} and the number
     * @param says publisher, title, date
     * @param address an http or https address; may be empty
     * @param licence may be empty
     */
    public record Source(int number, String says, String address, String licence) {}
}
