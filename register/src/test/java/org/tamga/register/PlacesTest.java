package org.tamga.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final String THREE = """
            # a comment
            places:
              - {name: Osh, names: {ru: Ош}, also: [Оше], lat: 40.52828, lon: 72.7985, source: GeoNames, address: "https://www.geonames.org/1527534"}
              - {name: Xi'an, lat: 34.25833, lon: 108.92861, source: GeoNames}
              - name: Cholpon-Ata
                lat: 42.64944
                lon: 77.08225
                source: a survey
              - {name: Ata, lat: -1, lon: -180, source: a survey}
            """;

    @TempDir
    private Path folder;

    private Places places(String text) throws IOException, RegisterException {
        Files.writeString(folder.resolve("places.yaml"), text);
        return Places.read(folder);
    }

    private static List<String> names(Places places, String title) {
        return places.of(Particulars.of(title)).stream().map(Place::name).toList();
    }

    @Test
    void listIsReadWithItsSources() throws Exception {
        Places places = places(THREE);

        assertThat(places.list()).extracting(Place::name).containsExactly("Osh", "Xi'an", "Cholpon-Ata", "Ata");
        Place osh = places.list().getFirst();
        assertThat(osh.name("ru")).isEqualTo("Ош");
        assertThat(osh.name("kk")).isEqualTo("Osh");
        assertThat(osh.latitude()).isEqualByComparingTo("40.52828");
        assertThat(osh.longitude()).isEqualByComparingTo("72.7985");
        assertThat(osh.source()).isEqualTo("GeoNames");
        assertThat(osh.address()).contains("https://www.geonames.org/1527534");
    }

    @Test
    void listThatIsNotThereIsEmpty() throws Exception {
        assertThat(Places.read(folder).list()).isEmpty();
        assertThat(places("").list()).isEmpty();
        assertThat(places("places:\n").list()).isEmpty();
        assertThat(names(Places.NONE, "A road to Osh")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Road from Osh to Xi'an | Osh, Xi'an",
                "Second summit, Xi’an | Xi'an",
                "Xi'an's new station, Osh and Xi'an again | Xi'an, Osh",
                "Центр сотрудничества в Оше | Osh",
                "Joshua's road | ''",
                "the osh trade | ''",
                "Cholpon-Ata airport | Cholpon-Ata",
                "Cholpon‑Ata airport | Cholpon-Ata",
                "Alma-Ata declaration | Ata"
            })
    void titleNamesPlacesByWholeWords(String title, String expected) throws Exception {
        assertThat(String.join(", ", names(places(THREE), title))).isEqualTo(expected);
    }

    @Test
    void placeOfAnEntryCountsMoreThanItsTitle() throws Exception {
        Particulars said = new Particulars(
                "Osh declaration",
                List.of(),
                Optional.empty(),
                Optional.of("Xi'an, China"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(places(THREE).of(said)).extracting(Place::name).containsExactly("Xi'an");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: A, lon: 1, source: s} | places.yaml:2:5: place needs the key 'lat'",
                "{name: A, lat: 91, lon: 1, source: s} | places.yaml:2:20: lat: degrees from -90 to 90 expected, such as 51.18",
                "{name: A, lat: 1, lon: 40°E, source: s} | places.yaml:2:28: lon: degrees from -180 to 180 expected, such as 51.18",
                "{name: A, lat: 1, lon: 1e2, source: s} | places.yaml:2:28: lon: degrees from -180 to 180 expected, such as 51.18",
                "{name: A, lat: 1, lon: 1, source: s, address: 'javascript:x'} | places.yaml:2:51: address: an address begins with https:// or http://",
                "{name: '', lat: 1, lon: 1, source: s} | places.yaml:2:12: name: is empty",
                "{name: A, lat: 1, lon: 1, source: s, height: 3} | places.yaml:2:42: unknown key 'height': known are name, names, also, lat, lon, source, address",
                "Osh | places.yaml:2:5: place: a map of keys and values expected"
            })
    void faultsAreToldWithTheirPlace(String place, String message) {
        assertThatThrownBy(() -> places("places:\n  - " + place + "\n"))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void placeThatStandsTwiceIsAFault() {
        assertThatThrownBy(() -> places(THREE + "  - {name: Osh, lat: 1, lon: 1, source: s}\n"))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("places.yaml:10:5: the place 'Osh' stands twice");
    }
}
