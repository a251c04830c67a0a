package org.tamga.trade.format;

import java.util.Map;
import java.util.TreeMap;

/** The names that sources give to editions of nomenclatures, in the words of {@link org.tamga.core.ProductCode}. */
final class Nomenclatures {

    /** Names in capital letters without blanks, points and hyphens. */
    static final Map<String, String> BY_NAME = byName();

    private Nomenclatures() {}

    private static Map<String, String> byName() {
        Map<String, String> names = new TreeMap<>();
        int[] editions = {1992, 1996, 2002, 2007, 2012, 2017, 2022};
        for (int i = 0; i < editions.length; i++) {
            String name = "HS" + editions[i];
            names.put("H" + i, name);
            names.put(name, name);
            names.put(name.substring(0, 2) + name.substring(4), name);
        }
        names.put("HS1988", "HS1988");
        names.put("HS88", "HS1988");
        for (int i = 1; i <= 4; i++) {
            names.put("S" + i, "SITC" + i);
            names.put("SITC" + i, "SITC" + i);
            names.put("SITCREV" + i, "SITC" + i);
        }
        for (int i = 4; i <= 5; i++) {
            names.put("B" + i, "BEC" + i);
            names.put("BEC" + i, "BEC" + i);
        }
        for (String same : new String[] {"HS", "CN", "SITC", "BEC"}) {
            names.put(same, same);
        }
        names.put("NC", "CN");
        names.put("SS", "SITC");
        return names;
    }
}
