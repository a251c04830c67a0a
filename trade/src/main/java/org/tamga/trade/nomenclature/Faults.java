package org.tamga.trade.nomenclature;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file as they are found; the first hundred are kept, the others counted. */
final class Faults {

    private static final int KEPT = 100;

    private final String file;
    private final List<TableFault> kept = new ArrayList<>();
    private int found;

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(long row, int column, String message) {
        found++;
        if (kept.size() < KEPT) {
            kept.add(new TableFault(file, row, column, message));
        }
    }

    void add(String message) {
        add(0, 0, message);
    }

    int count() {
        return found;
    }

    boolean isEmpty() {
        return found == 0;
    }

    List<TableFault> list() {
        List<TableFault> all = new ArrayList<>(kept);
        if (found > kept.size()) {
            all.add(TableFault.of(file, (found - kept.size()) + " more faults"));
        }
        return List.copyOf(all);
    }
}
