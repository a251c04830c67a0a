package org.tamga.corridor.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.TransportNetwork;

/** Faults of people's files are told with file, row and column, all at once, and nothing is read by halves. */
class CorridorFolderTest {

    private static final String LINKS = "id,name,mode,from,to,km,gauge_mm,hours,usd_per_teu_km,usd_per_tonne_km,"
            + "capacity_tonnes_per_year,status,opened,via,sources\n";

    @TempDir
    private Path theCase;

    @BeforeEach
    void aSmallNetwork() throws IOException {
        Files.createDirectories(theCase.resolve("corridor"));
        write("sources", "id,publisher,title,url,published,licence,note\nmade,Somebody,,,,,for a test\n");
        write("nodes", """
                id,name,name_ru,country,kind,lat,lon,locode,source
                kashgar,Kashgar,Кашгар,CHN,city,39.47,75.99,CNKHG,made
                torugart,Torugart,,KGZ,border,40.55,75.40,,made
                naryn,Naryn,,KGZ,city,41.43,76.00,,made
                """);
        write("links", LINKS + """
                        pass,Pass,road,kashgar,torugart,170,,6,0.85,0.08,,open,,40.0 75.5,km=made usd=made
                        north,North,road,torugart,naryn,180,,5,0.85,0.08,1000000,building,2030,,made
                        """);
        write("borders", """
                link,from,to,hours,usd_per_teu,usd_per_tonne,sources
                pass,kashgar,torugart,12,100,8,made
                pass,torugart,kashgar,9,90,7,made
                """);
        write("transfers", "node,from,to,hours,usd_per_teu,usd_per_tonne,capacity_tonnes_per_year,sources\n");
        write("classes", "id,name,name_ru,percent_per_day,tonnes_per_teu,sources\nboxes,Boxes,,0.6,10,made\n");
        write(
                "demand",
                "id,from,to,class,tonnes,teu,usd_per_tonne,year,sources\nd1,kashgar,torugart,boxes,100,10,5000,2024,made\n");
        write("corridors", "id,name,name_ru,through,without\nall,All,,,\n");
        write("calibration", "id,from,to,class,avoid,only,quantity,published,unit,tolerance_percent,source,note\n");
        write(
                "emissions",
                "mode,grams_co2_per_tonne_km,source\nrail,22,made\nroad,62,made\nsea,8,made\nferry,16,made\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(theCase.resolve("corridor").resolve(name + ".csv"), text);
    }

    @Test
    void aSoundFolderIsRead() throws CaseException {
        TransportNetwork network = CorridorFolder.read(theCase);

        assertThat(network.nodes()).hasSize(3);
        assertThat(network.linksById().get("pass")).satisfies(link -> {
            assertThat(link).isNotNull();
            assertThat(link.mode()).isEqualTo(Mode.ROAD);
            assertThat(link.via()).hasSize(1);
            assertThat(link.isOpenIn(2024)).isTrue();
        });
        assertThat(network.linksById().get("north")).satisfies(link -> {
            assertThat(link.isOpenIn(2029)).isFalse();
            assertThat(link.isOpenIn(2030)).isTrue();
        });
        assertThat(network.year()).isEqualTo(2024);
        assertThat(network.sources().get("made")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes | kashgar,Again,,CHN,city,39,75,,made | corridor/nodes.csv:5:1: id: 'kashgar' stands in line 2",
                "nodes | a b,A,,CHN,city,39,75,,made | nodes.csv:5:1: id: a word of small letters",
                "nodes | x,X,,XXX,city,39,75,,made | nodes.csv:5:4: country:",
                "nodes | x,X,,CHN,town,39,75,,made | nodes.csv:5:5: kind: one of city, border, port, junction",
                "nodes | x,X,,CHN,city,99,75,,made | nodes.csv:5:7: lon: latitude from -90 to 90",
                "nodes | x,X,,CHN,city,39,75,,nobody | nodes.csv:5:9: source: there is no source 'nobody'",
                "links | x,X,road,kashgar,osh,300,,5,1,1,,open,,,made | links.csv:4:5: to: there is no node 'osh'",
                "links | x,X,road,kashgar,kashgar,300,,5,1,1,,open,,,made | links.csv:4:5: to: the link leads from",
                "links | x,X,road,kashgar,naryn,-3,,5,1,1,,open,,,made | links.csv:4:6: km: a number above 0",
                "links | x,X,road,kashgar,naryn,20,,5,1,1,,open,,,made | links.csv:4:6: km: 20 km are less than the",
                "links | x,X,road,naryn,torugart,180,,5,-1,1,,open,,,made | links.csv:4:9: usd_per_teu_km: a number from 0",
                "links | x,X,road,naryn,torugart,180,,0,0,1,,open,,,made | links.csv:4:8: hours: the link goes there and",
                "links | x,X,rail,naryn,torugart,180,,5,1,1,,open,,,made | links.csv:4:7: gauge_mm: rail-1435",
                "links | x,X,road,naryn,torugart,180,1520,5,1,1,,open,,,made | links.csv:4:7: gauge_mm: only rails",
                "links | x,North,road,naryn,torugart,190,,5,1,1,,open,,,made | links.csv:4:4: from: the same link stands",
                "links | x,X,road,naryn,torugart,180,,5,1,1,0,open,,,made | links.csv:4:11: capacity_tonnes_per_year:",
                "links | x,X,road,naryn,torugart,180,,5,1,1,,soon,,,made | links.csv:4:12: status: one of open, building",
                "links | x,X,road,naryn,torugart,180,,5,1,1,,open,30,,made | links.csv:4:13: opened: a year such as 2030",
                "links | x,X,road,naryn,torugart,180,,5,1,1,,open,,4,made | links.csv:4:14: via: points such as",
                "links | x,X,road,kashgar,naryn,300,,5,1,1,,open,,,made | the border on x from kashgar on is missing (links.csv:4)",
                "borders | north,torugart,kashgar,1,1,1,made | borders.csv:4:2: from: north leads between torugart and naryn",
                "borders | pass,kashgar,kashgar,1,1,1,made | borders.csv:4:2: from: pass leads between kashgar and torugart",
                "borders | pass,kashgar,torugart,1,1,1,made | borders.csv:4:2: from: the same stands in line 2 already",
                "transfers | naryn,rail-1520,road,1,1,1,,made | transfers.csv:2:2: from: no link of rail-1520 leads to naryn",
                "classes | air,Air,,0,1,made | classes.csv:3:4: percent_per_day: a number above 0",
                "demand | d2,kashgar,torugart,boxes,5,,5,2024,made | demand.csv:3:2: from: the same from, to and class",
                "demand | d2,kashgar,naryn,gold,5,,5,2024,made | demand.csv:3:4: class: there is no class 'gold'",
                "demand | d2,kashgar,naryn,boxes,-5,,5,2024,made | demand.csv:3:5: tonnes: a number above 0",
                "demand | d2,naryn,naryn,boxes,5,,5,2024,made | demand.csv:3:3: to: goods go from naryn to itself",
                "corridors | x,X,,atlantis, | corridors.csv:3:4: through: 'atlantis' is no node, link or country",
                "corridors | x,X,,FRA, | corridors.csv:3:4: through: no node lies in FRA",
                "calibration | c,kashgar,,boxes,,,km,5,km,5,made, | calibration.csv:2:3: to: there is no node ''",
                "emissions | road,5,made | emissions.csv:6:1: mode: 'road' stands twice",
                "emissions | air,5,made | emissions.csv:6:1: mode: rail, road, sea or ferry expected",
            })
    void faultsAreToldWithTheirPlace(String file, String row, String told) throws IOException {
        Path path = theCase.resolve("corridor").resolve(file + ".csv");
        Files.writeString(path, Files.readString(path) + row + "\n");

        assertThatThrownBy(() -> CorridorFolder.read(theCase))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aTransferServesBothDirectionsAndCostsSomething() throws IOException {
        write(
                "links",
                LINKS
                        + "a,A,road,kashgar,torugart,170,,6,1,1,,open,,,made\nb,B,rail,torugart,naryn,180,1520,5,1,1,,open,,,made\n");
        write(
                "borders",
                "link,from,to,hours,usd_per_teu,usd_per_tonne,sources\na,kashgar,torugart,1,1,1,made\na,torugart,kashgar,1,1,1,made\n");
        write("transfers", """
                node,from,to,hours,usd_per_teu,usd_per_tonne,capacity_tonnes_per_year,sources
                torugart,road,rail-1520,5,1,1,,made
                torugart,rail-1520,road,5,1,1,,made
                torugart,road,road,5,1,1,,made
                """);

        assertThatThrownBy(() -> CorridorFolder.read(theCase))
                .hasMessageContaining("transfers.csv:3:2: from: the same stands in line 2 already")
                .hasMessageContaining("transfers.csv:4:3: to: a transfer from road to itself");
    }

    @Test
    void allFaultsAreToldTogether() throws IOException {
        write("links", LINKS + "pass,Pass,road,kashgar,torugart,x,,6,1,1,,open,,,made\n");
        write("emissions", "mode,grams_co2_per_tonne_km,source\nrail,-1,made\n");

        assertThatThrownBy(() -> CorridorFolder.read(theCase))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.file() + ":" + p.row() + ":" + p.column())
                                .contains("corridor/links.csv:2:6", "corridor/emissions.csv:2:2"));
    }

    @Test
    void aMissingModeOfEmissionsIsTold() throws IOException {
        write("emissions", "mode,grams_co2_per_tonne_km,source\nrail,22,made\nroad,62,made\nsea,8,made\n");

        assertThatThrownBy(() -> CorridorFolder.read(theCase)).hasMessageContaining("mode ferry is missing");
    }

    @Test
    void itemsAreNodesLinksCountriesModesAndGauges() throws CaseException {
        TransportNetwork network = CorridorFolder.read(theCase);

        assertThat(Items.of(network, List.of("kashgar", "pass", "KGZ", "mode:road", "gauge:1520")))
                .extracting(item -> item.kind() + " " + item)
                .containsExactly("NODE kashgar", "LINK pass", "COUNTRY KGZ", "MODE mode:road", "GAUGE gauge:1520");
        assertThatThrownBy(() -> Items.of(network, List.of("mode:air")))
                .hasMessageContaining("rail, road, sea or ferry");
    }
}
