package org.tamga.brief.corridor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.ScenarioRun;

/**
 * What the transport network of a case gives: flows as they are, its scenarios, what was asserted of it, and what was published of it.
 *
 * @param outcomes of the scenarios, in the order of the case
 * @param checks of the assertions, in the order of the case
 * @param calibration the network beside published values
 */
public record CorridorFindings(
        TransportNetwork network,
        Accounts base,
        List<Outcome> outcomes,
        List<AssertionCheck.Result> checks,
        List<Calibration.Line> calibration) {

    /** Copies the lists. */
    public CorridorFindings {
        outcomes = List.copyOf(outcomes);
        checks = List.copyOf(checks);
        calibration = List.copyOf(calibration);
    }

    /** What a scenario changes. */
    public record Outcome(Scenario scenario, Comparison comparison) {}

    /**
     * Runs the network of a case folder and all its scenarios.
     *
     * @return nothing when the case has no network
     * @throws CaseException with every fault of its files
     */
    public static Optional<CorridorFindings> read(Path caseFolder) throws IOException, CaseException {
        Optional<CorridorCase> read = CorridorCase.read(caseFolder);
        return read.isEmpty() ? Optional.empty() : Optional.of(of(read.get()));
    }

    /**
     * Runs a network and all its scenarios.
     *
     * @throws CaseException when a scenario names what is not there
     */
    public static CorridorFindings of(CorridorCase corridors) throws CaseException {
        TransportNetwork network = corridors.network();
        ScenarioRun.Choice choice = ScenarioRun.Choice.USUAL;
        Accounts base = corridors.base(choice);
        List<Callable<Outcome>> runs = new ArrayList<>();
        for (Scenario scenario : corridors.scenarios()) {
            runs.add(() -> new Outcome(scenario, Comparison.of(base, ScenarioRun.run(network, scenario, choice))));
        }
        return new CorridorFindings(network, base, done(runs), corridors.checks(choice), corridors.calibration(base));
    }

    /** What the work gives, in its order; done on all processors, since no part of it needs another. */
    private static <T> List<T> done(List<Callable<T>> work) throws CaseException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CaseException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the network was run", e);
        }
    }
}
