package org.tamga.app.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.core.Interval;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.ScenarioRun;
import org.tamga.reading.claim.Claim;

/**
 * What the network of the case says to claims of documents about corridors. A claim is about what an {@link Assertion} of the case is about
 * when it tells the same kind of amount for the same country, or kilometres or days in its range for countries that its links lie in; it is
 * then checked with the amount that the document tells.
 */
public final class NetworkClaims {

    private NetworkClaims() {}

    /** Gives the network, if the case has one. */
    @FunctionalInterface
    public interface Source {
        /** Called only when a claim may be about the network. */
        Optional<CorridorCase> read() throws Exception;
    }

    /**
     * The claims on which the network has a say, with what it says.
     *
     * @throws Exception when the network cannot be read
     */
    public static Map<Claim, AssertionCheck.Result> of(List<CheckedDocument> documents, Source network)
            throws Exception {
        List<Claim> possible = documents.stream()
                .flatMap(d -> d.claims().stream())
                .map(CheckedClaim::claim)
                .filter(claim -> kind(claim).isPresent())
                .toList();
        Map<Claim, AssertionCheck.Result> results = new HashMap<>();
        Optional<CorridorCase> read = possible.isEmpty() ? Optional.empty() : network.read();
        if (read.isEmpty()) {
            return results;
        }
        CorridorCase corridors = read.get();
        for (Claim claim : possible) {
            for (Assertion assertion : corridors.network().assertions()) {
                if (!results.containsKey(claim) && isAbout(claim, assertion, corridors.network())) {
                    results.put(claim, corridors.check(told(claim, assertion), ScenarioRun.Choice.USUAL));
                }
            }
        }
        return results;
    }

    private static Optional<Assertion.Kind> kind(Claim claim) {
        if (claim.interval().lower().filter(l -> l.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        if (claim.measure() == Claim.Measure.REVENUE && claim.unit().equals("USD")) {
            return Optional.of(Assertion.Kind.TRANSIT_REVENUE);
        }
        return switch (claim.unit()) {
            case "km" -> Optional.of(Assertion.Kind.SAVED_KM);
            case "days" -> Optional.of(Assertion.Kind.SAVED_DAYS);
            default -> Optional.empty();
        };
    }

    private static boolean isAbout(Claim claim, Assertion assertion, TransportNetwork network) {
        if (!kind(claim).equals(Optional.of(assertion.kind()))) {
            return false;
        }
        if (assertion.kind() == Assertion.Kind.TRANSIT_REVENUE) {
            return assertion.country() != null
                    && claim.reporter().equals(Optional.of(assertion.country().alpha3()));
        }
        Interval told = claim.interval();
        boolean inRange = told.lowerAsDouble() <= assertion.high() && told.upperAsDouble() >= assertion.low();
        Set<String> countries = new HashSet<>(claim.partners());
        claim.reporter().ifPresent(countries::add);
        return inRange && countries(assertion, network).stream().anyMatch(countries::contains);
    }

    private static Set<String> countries(Assertion assertion, TransportNetwork network) {
        Map<String, Link> links = network.linksById();
        Map<String, Node> nodes = network.nodesById();
        Set<String> countries = new HashSet<>();
        for (String id : assertion.links()) {
            Link link = Objects.requireNonNull(links.get(id));
            for (String end : List.of(link.from(), link.to())) {
                countries.add(Objects.requireNonNull(nodes.get(end)).country().alpha3());
            }
        }
        return countries;
    }

    /** The assertion with the amount that the document tells. */
    private static Assertion told(Claim claim, Assertion assertion) {
        Interval told = claim.interval();
        return new Assertion(
                assertion.id(),
                assertion.kind(),
                assertion.scenario(),
                assertion.country(),
                assertion.links(),
                told.lowerAsDouble(),
                told.upper().isPresent() ? told.upperAsDouble() : told.lowerAsDouble(),
                assertion.unit(),
                assertion.text(),
                assertion.textRu(),
                assertion.source());
    }
}
