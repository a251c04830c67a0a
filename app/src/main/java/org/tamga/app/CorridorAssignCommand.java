package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;
import org.tamga.core.PlainText;
import org.tamga.corridor.assignment.AlgorithmB;
import org.tamga.corridor.assignment.Assignment;
import org.tamga.corridor.tntp.TntpException;
import org.tamga.corridor.tntp.TntpNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga corridor assign}: user equilibrium on a network that others have published, to compare with what they found. */
@Command(
        name = "assign",
        description = "Find the user equilibrium of a network in TNTP format: every used route costs the least.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorAssignCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec;

    @Option(names = "--net", required = true, paramLabel = "FILE", description = "Links, as NAME_net.tntp.")
    private Path net;

    @Option(names = "--trips", required = true, paramLabel = "FILE", description = "Demand, as NAME_trips.tntp.")
    private Path trips;

    @Option(
            names = "--gap",
            defaultValue = "1e-10",
            paramLabel = "G",
            description = "The relative gap that is enough (default: 1e-10).")
    private double gap;

    @Option(
            names = "--iterations",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Rounds at most (default: 1000).")
    private int iterations;

    @Option(
            names = "--toll-weight",
            defaultValue = "0",
            paramLabel = "W",
            description = "Cost of a unit of toll (default: 0).")
    private double tollWeight;

    @Option(
            names = "--distance-weight",
            defaultValue = "0",
            paramLabel = "W",
            description = "Cost of a unit of length (default: 0).")
    private double distanceWeight;

    @Option(names = "--flows", paramLabel = "FILE", description = "Write flow and cost of each link, as TNTP.")
    private @Nullable Path flows;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!(gap >= 0) || iterations < 0 || !(tollWeight >= 0) || !(distanceWeight >= 0)) {
            throw new Failure(Exit.USAGE, "gap, iterations and weights are numbers from 0");
        }
        try {
            return solve();
        } catch (TntpException e) {
            throw new Failure(Exit.BAD_INPUT, PlainText.line(String.valueOf(e.getMessage())));
        } catch (NoSuchFileException e) {
            throw new Failure(Exit.NOT_FOUND, PlainText.line(e.getFile()) + " is not there");
        }
    }

    private int solve() throws IOException, TntpException, Failure {
        TntpNetwork network = TntpNetwork.read(net);
        var problem = network.problem(network.readTrips(trips), tollWeight, distanceWeight);
        long begin = System.nanoTime();
        Assignment found;
        try {
            found = AlgorithmB.solve(problem, gap, iterations);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.BAD_INPUT, PlainText.line(trips + ": " + e.getMessage()));
        }
        double seconds = (System.nanoTime() - begin) / NANOS;
        if (flows != null) {
            write(network, found, flows);
        }
        print(network, found, seconds);
        return found.relativeGap() <= gap ? Exit.DONE : Exit.NO_ANSWER;
    }

    private void print(TntpNetwork network, Assignment found, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    new Json.Fields()
                            .put("objective", BigDecimal.valueOf(found.objective()))
                            .put("relative_gap", BigDecimal.valueOf(found.relativeGap()))
                            .put("iterations", found.iterations())
                            .put("seconds", BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP))
                            .put("converged", found.relativeGap() <= gap),
                    out);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%,d links, %,d zones%nobjective      %,.6f%nrelative gap   %.3g%s%niterations     %d%nseconds        %.2f%n",
                    network.links().size(),
                    network.zones(),
                    found.objective(),
                    found.relativeGap(),
                    found.relativeGap() <= gap ? "" : ", not yet the " + gap + " that was asked for",
                    found.iterations(),
                    seconds);
        }
        out.flush();
    }

    private static void write(TntpNetwork network, Assignment found, Path file) throws Failure {
        StringBuilder text = new StringBuilder("From\tTo\tVolume\tCost\n");
        for (int i = 0; i < network.links().size(); i++) {
            TntpNetwork.Link link = network.links().get(i);
            text.append(link.tail()).append('\t').append(link.head()).append('\t');
            text.append(found.flow()[i]).append('\t').append(found.cost()[i]).append('\n');
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(Exit.CANNOT_WRITE, PlainText.line(file + " cannot be written: " + e.getMessage()));
        }
    }
}
