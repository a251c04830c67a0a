package org.tamga.app.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.freight.Congestion;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.ScenarioRun;

/** The network of a case, and the flows of it as it is, which are found once for each method. Safe for several threads. */
final class CorridorDesk {

    /** What one question takes keeps a core busy for some hundredths of a second; who asks then waits for a turn. */
    private static final int WAITING = 64;

    private final CorridorCase corridors;
    private final Map<Flows.Method, FutureTask<Accounts>> base = new EnumMap<>(Flows.Method.class);
    private final FutureTask<List<AssertionCheck.Result>> assertions;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    CorridorDesk(CorridorCase corridors) {
        this.corridors = corridors;
        this.assertions = new FutureTask<>(() -> corridors.checks(ScenarioRun.Choice.USUAL));
        for (Flows.Method method : Flows.Method.values()) {
            base.put(method, new FutureTask<>(() -> corridors.base(choice(method))));
        }
    }

    CorridorCase corridors() {
        return corridors;
    }

    /**
     * A scenario as a reader turned it beside the network as it is.
     *
     * @throws CaseException when the scenario names what is not there, or the network has nothing that could be turned
     * @throws WebFault when too many ask at once
     */
    Comparison compare(Scenario scenario, Flows.Method method) throws Exception {
        Accounts before = base(method);
        if (turns.getQueueLength() > WAITING) {
            throw WebFault.busy("too many scenarios are being calculated");
        }
        turns.acquire();
        try {
            return Comparison.of(before, ScenarioRun.run(corridors.network(), scenario, choice(method)));
        } finally {
            turns.release();
        }
    }

    /** What must be so that the assertions of the case are true. */
    List<AssertionCheck.Result> assertions() throws Exception {
        return CaseState.result(assertions);
    }

    /** The network beside what was published about it. */
    List<Calibration.Line> calibration() throws Exception {
        return corridors.calibration(base(Flows.Method.LOGIT));
    }

    private static ScenarioRun.Choice choice(Flows.Method method) {
        return new ScenarioRun.Choice(method, Congestion.USUAL, ScenarioRun.USUAL_SENSITIVITY);
    }

    private Accounts base(Flows.Method method) throws Exception {
        FutureTask<Accounts> task = base.get(method);
        if (task == null) {
            throw new IllegalArgumentException("no flows by " + method);
        }
        return CaseState.result(task);
    }
}
