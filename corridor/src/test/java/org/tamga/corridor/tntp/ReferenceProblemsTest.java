package org.tamga.corridor.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.corridor.assignment.AlgorithmB;
import org.tamga.corridor.assignment.Assignment;

/** Problems of the collection "Transportation Networks for Research", with the objectives and flows that it publishes. */
class ReferenceProblemsTest {

    private static final Path SHARED = Path.of("../../shared/data/corridors/tntp");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Braess-Example/Braess, 1e-14, 386.00000008",
        "SiouxFalls/SiouxFalls, 1e-12, 4231335.287107",
        "Anaheim/Anaheim, 1e-10, 1286032.171096"
    })
    void objectiveIsThePublishedOne(String name, double gap, double objective) throws Exception {
        Assignment found = solve(name, gap);

        assertThat(found.relativeGap()).isLessThanOrEqualTo(gap);
        assertThat(found.objective()).isCloseTo(objective, within(1e-10 * objective));
    }

    @ParameterizedTest
    @CsvSource({"SiouxFalls/SiouxFalls, 1e-13", "Anaheim/Anaheim, 1e-13"})
    void flowsAreThePublishedOnes(String name, double gap) throws Exception {
        Assignment found = solve(name, gap);

        List<String> published = Files.readAllLines(SHARED.resolve(name + "_flow.tntp"));
        int link = 0;
        for (String row : published.subList(1, published.size())) {
            if (!row.isBlank()) {
                double flow = Double.parseDouble(row.strip().split("\\s+")[2]);
                assertThat(found.flow()[link]).as(row).isCloseTo(flow, within(1e-4 * Math.max(1, flow)));
                link++;
            }
        }
        assertThat(link).isEqualTo(found.flow().length);
    }

    private static Assignment solve(String name, double gap) throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "the reference problems are not beside this project");
        TntpNetwork network = TntpNetwork.read(SHARED.resolve(name + "_net.tntp"));
        return AlgorithmB.solve(
                network.problem(network.readTrips(SHARED.resolve(name + "_trips.tntp")), 0, 0), gap, 1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 3 10 1 1 0.15 4 0 0 1 ; | net.tntp:6: there is no node '3': they are numbered from 1 to 2",
                "1 2 -10 1 1 0.15 4 0 0 1 ; | net.tntp:6: capacity is to be a number from 0, not '-10'",
                "1 2 10 1 x 0.15 4 0 0 1 ; | net.tntp:6: free-flow time is to be a number from 0, not 'x'",
                "1 2 0 1 1 0.15 4 0 0 1 ; | net.tntp:6: capacity is 0 although time rises with flow (b is 0.15)",
                "1 2 10 ; | net.tntp:6: a link has 10 columns",
                "~ nothing | net.tntp:6: the file says that it has 1 links, but 0 are there"
            })
    void faultsAreToldWithTheirLine(String row, String told) throws Exception {
        Path file = Files.writeString(folder.resolve("net.tntp"), """
                <NUMBER OF ZONES> 2
                <NUMBER OF NODES> 2
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <END OF METADATA>
                """ + row);

        assertThatExceptionOfType(TntpException.class)
                .isThrownBy(() -> TntpNetwork.read(file))
                .withMessageContaining(told);
    }

    @Test
    void tripsToldTwiceAreAFault() throws Exception {
        TntpNetwork network = new TntpNetwork(2, 2, 1, List.of(new TntpNetwork.Link(1, 2, 10, 1, 1, 0, 0, 0)));
        Path file = Files.writeString(folder.resolve("trips.tntp"), """
                <NUMBER OF ZONES> 2
                <END OF METADATA>
                Origin 1
                    2 : 10.0;
                    2 : 11.0;
                """);

        assertThatExceptionOfType(TntpException.class)
                .isThrownBy(() -> network.readTrips(file))
                .withMessageContaining("trips.tntp:5: trips from 1 to 2 stand twice");
    }
}
