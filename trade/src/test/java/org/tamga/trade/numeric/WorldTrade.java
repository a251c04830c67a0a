package org.tamga.trade.numeric;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.trade.ReferenceFiles;

/** Exports of 226 economies in 785 products of SITC revision 2, mean of 1998 to 2000. */
record WorldTrade(Map<String, Integer> economies, Map<String, Integer> products, SpecialisationMatrix matrix) {

    static WorldTrade read() {
        List<NamedCsvRecord> rows = ReferenceFiles.rows("complexity/world_trade_avg_1998_2000_sitc2_4d.csv.gz");
        Map<String, Integer> economies = new HashMap<>();
        Map<String, Integer> products = new HashMap<>();
        int[] economy = new int[rows.size()];
        int[] product = new int[rows.size()];
        long[] value = new long[rows.size()];
        for (int i = 0; i < economy.length; i++) {
            NamedCsvRecord row = rows.get(i);
            economy[i] = number(economies, row.getField("country"));
            product[i] = number(products, row.getField("product"));
            value[i] = new BigDecimal(row.getField("value")).longValueExact();
        }
        return new WorldTrade(
                economies,
                products,
                SpecialisationMatrix.of(economies.size(), products.size(), economy, product, value));
    }

    private static int number(Map<String, Integer> numbers, String code) {
        Integer known = numbers.putIfAbsent(code, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
