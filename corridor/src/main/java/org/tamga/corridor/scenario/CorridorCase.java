package org.tamga.corridor.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.corridor.folder.CorridorFolder;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.TransportNetwork;

/**
 * The network of a case with its scenarios.
 *
 * @param scenarios in the order of their ids
 */
public record CorridorCase(TransportNetwork network, List<Scenario> scenarios) {

    /** Copies the list. */
    public CorridorCase {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads the folder {@code corridor} of a case.
     *
     * @return nothing when the case has none
     * @throws CaseException with every fault of every file
     */
    public static Optional<CorridorCase> read(Path caseFolder) throws IOException, CaseException {
        if (!CorridorFolder.isIn(caseFolder)) {
            return Optional.empty();
        }
        TransportNetwork network = CorridorFolder.read(caseFolder);
        CorridorCase read = new CorridorCase(network, ScenarioFile.all(caseFolder));
        List<Problem> problems = new ArrayList<>();
        for (Assertion assertion : network.assertions()) {
            if (read.scenario(assertion.scenario()).isEmpty()) {
                problems.add(Problem.of(
                        CorridorFolder.NAME + "/claims.csv",
                        assertion.id() + ": there is no scenario '" + assertion.scenario() + "'"));
            }
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return Optional.of(read);
    }

    /** The scenario of an id; {@code base} is the network as it is. */
    public Optional<Scenario> scenario(String id) {
        return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream())
                .filter(s -> s.id().equals(id))
                .findFirst();
    }

    /** The ids of all scenarios, {@code base} first. */
    public String ids() {
        return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream())
                .map(Scenario::id)
                .collect(Collectors.joining(", "));
    }

    /**
     * One scenario beside another; both are run at the same time.
     *
     * @throws CaseException when one of them names what is not there, or changes nothing
     */
    public Comparison compare(Scenario before, Scenario after, ScenarioRun.Choice choice) throws CaseException {
        FutureTask<Accounts> other = new FutureTask<>(() -> ScenarioRun.run(network, after, choice));
        Thread.ofPlatform().daemon().name("scenario").start(other);
        Accounts base = ScenarioRun.run(network, before, choice);
        try {
            return Comparison.of(base, other.get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CaseException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a scenario ran", e);
        }
    }

    /** The accounts of the network as it is. */
    public Accounts base(ScenarioRun.Choice choice) throws CaseException {
        return ScenarioRun.run(network, Scenario.BASE, choice);
    }

    /**
     * The network beside what was published.
     *
     * @param base accounts of the network as it is
     */
    public List<Calibration.Line> calibration(Accounts base) {
        return Calibration.of(network, base);
    }

    /** What must be so that the assertions of the case are true; savings by the same links are looked for once. */
    public List<AssertionCheck.Result> checks(ScenarioRun.Choice choice) throws CaseException {
        Map<List<Object>, AssertionCheck.Savings> known = new HashMap<>();
        List<AssertionCheck.Result> results = new ArrayList<>();
        for (Assertion assertion : network.assertions()) {
            List<Object> about = List.of(assertion.scenario(), assertion.links());
            AssertionCheck.Savings same = known.get(about);
            boolean saves = assertion.kind() != Assertion.Kind.TRANSIT_REVENUE;
            AssertionCheck.Result result = saves && same != null ? same.with(assertion) : check(assertion, choice);
            if (result instanceof AssertionCheck.Savings savings) {
                known.put(about, savings);
            }
            results.add(result);
        }
        return results;
    }

    /** What must be so that an assertion of the case is true. */
    public AssertionCheck.Result check(Assertion assertion, ScenarioRun.Choice choice) throws CaseException {
        return AssertionCheck.check(
                network, assertion, scenario(assertion.scenario()).orElseThrow(), choice);
    }
}
