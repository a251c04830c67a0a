package org.tamga.trade.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurrencyColumnTest {

    private static List<String> completed(CurrencyColumn column, String cell, String... codes) {
        List<String> row = new ArrayList<>(List.of("A", cell));
        column.complete(row, List.of(codes));
        return row;
    }

    @Test
    void whatTheServiceSaysStays() {
        CurrencyColumn column = new CurrencyColumn(List.of("FREQ", "Unit_Measure"), Optional.of("USD"));
        assertThat(column.added()).isEmpty();
        assertThat(completed(column, "EUR")).containsExactly("A", "EUR");
        assertThat(completed(column, " ")).containsExactly("A", "USD");
        assertThat(column.without()).isZero();
    }

    @Test
    void eurostatSaysItInACodeOfAnotherDimension() {
        CurrencyColumn column = new CurrencyColumn(List.of("FREQ", "INDICATORS"), Optional.empty());
        assertThat(column.added()).contains("CURRENCY");
        assertThat(completed(column, "VALUE_IN_EUROS", "A", "VALUE_IN_EUROS"))
                .containsExactly("A", "VALUE_IN_EUROS", "EUR");
        assertThat(completed(column, "QUANTITY_IN_100KG", "A", "QUANTITY_IN_100KG"))
                .containsExactly("A", "QUANTITY_IN_100KG", "");
        assertThat(column.without()).isZero();
        assertThat(completed(column, "VALUE", "A", "VALUE")).containsExactly("A", "VALUE", "");
        assertThat(column.without()).isEqualTo(1);
    }

    @Test
    void whatIsNoCurrencyIsRefused() {
        SdmxSource source = SdmxSource.at(URI.create("https://example.org"), "X", SdmxSource.STANDARD);
        assertThatThrownBy(() ->
                        new SdmxQuestion(source, "F", SdmxKey.parse("all"), Optional.empty(), Optional.of("EURO")))
                .hasMessageContaining("\"EURO\" is no currency: write a code of ISO 4217");
    }
}
