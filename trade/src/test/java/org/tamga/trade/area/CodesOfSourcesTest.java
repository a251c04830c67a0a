package org.tamga.trade.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Economy;

final class CodesOfSourcesTest {

    @ParameterizedTest
    @CsvSource({
        "COMTRADE, 156, CHN",
        "COMTRADE, 4, AFG",
        "COMTRADE, 842, USA",
        "COMTRADE, 490, TWN",
        "COMTRADE, 0, WLD",
        "COMTRADE, 890, YUG",
        "GEONOM, EL, GRC",
        "GEONOM, GR, GRC",
        "GEONOM, XS, SRB",
        "GEONOM, XK, XKX",
        "ISO3, KAZ, KAZ",
        "ISO3, ROM, ROU",
        "ISO3, MCO, MCO",
        "ISO3, S19, TWN",
        "NAMES, KYRGYZSTAN, KGZ",
        "NAMES, KYRGYZ REPUBLIC, KGZ",
        "NAMES, TÜRKIYE, TUR",
        "NAMES, TURKEY, TUR",
        "NAMES, RUSSIAN FEDERATION, RUS",
        "NAMES, WORLD, WLD",
        "ANY, 004, AFG",
        "ANY, 4, AFG",
        "ANY, KZ, KAZ",
        "ANY, KAZ, KAZ"
    })
    void codesOfTheSourcesMeanAreas(AreaCodes codes, String code, String area) {
        assertThat(codes.areas().get(code)).extracting(Area::code).isEqualTo(area);
    }

    @Test
    void everyEconomyHasACodeInEachWay() {
        for (Economy economy : Economy.all()) {
            for (AreaCodes codes : AreaCodes.values()) {
                if (codes == AreaCodes.COMTRADE && economy.alpha3().equals("MCO")) {
                    continue; // its number means the rest of the European Union there
                }
                assertThat(codes.areas().values())
                        .as(codes + " " + economy)
                        .anyMatch(area -> area.code().equals(economy.alpha3()));
            }
        }
    }

    @Test
    void areasThatAreNoEconomiesNeverHaveTheCodeOfOne() {
        for (AreaCodes codes : AreaCodes.values()) {
            codes.areas().values().stream()
                    .filter(area -> area.kind() != Area.Kind.ECONOMY)
                    .forEach(area -> assertThat(Economy.all())
                            .as(area.toString())
                            .noneMatch(e -> e.alpha3().equals(area.code())));
        }
    }

    @Test
    void unionsAreGroupsAndNotTaken() {
        assertThat(AreaCodes.COMTRADE.areas().get("97")).extracting(Area::kind).isEqualTo(Area.Kind.GROUP);
        assertThat(AreaCodes.GEONOM.areas().get("EU27_2020"))
                .extracting(Area::kind)
                .isEqualTo(Area.Kind.GROUP);
        assertThat(Area.Kind.GROUP.isTaken()).isFalse();
        assertThat(Area.Kind.RESIDUAL.isTaken()).isTrue();
    }

    @Test
    void numbersOfAreasAreBelowTheBound() {
        assertThat(AreaCodes.COMTRADE.areas().keySet())
                .allMatch(number -> Integer.parseInt(number) < AreaCodes.NUMBERS);
    }
}
