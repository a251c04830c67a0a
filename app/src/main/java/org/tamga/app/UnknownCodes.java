package org.tamga.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.nomenclature.CodeTable;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.Nomenclatures;

/** Codes of what was taken in that are in none of the lists that the user added for their nomenclature. */
final class UnknownCodes {

    private static final int NAMED = 5;

    private final Optional<Path> folder;
    private final Map<Nomenclature, Nomenclatures> lists = new HashMap<>();

    /**
     * Codes are held against lists.
     *
     * @param folder of the lists; nothing is unknown without one
     */
    UnknownCodes(Optional<Path> folder) {
        this.folder = folder;
    }

    /** A sentence for each nomenclature of a batch that has codes which no list has. */
    List<String> notes(ImportReport report, Intake intake) throws TradeException {
        List<String> notes = new ArrayList<>();
        if (folder.isEmpty() || report.known()) {
            return notes;
        }
        SortedMap<String, Map<String, Long>> codes = new TreeMap<>(intake.codes(report.batch()));
        codes.forEach((name, rows) ->
                Nomenclature.find(name).flatMap(n -> note(n, rows)).ifPresent(notes::add));
        return notes;
    }

    private Optional<String> note(Nomenclature nomenclature, Map<String, Long> rows) {
        Nomenclatures known =
                lists.computeIfAbsent(nomenclature, n -> Nomenclatures.readLists(folder.orElseThrow(), Set.of(n)));
        SortedSet<String> unknown = known.findUnknown(nomenclature, rows.keySet());
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<String> files =
                known.findTables(nomenclature).stream().map(CodeTable::file).toList();
        long concerned =
                unknown.stream().mapToLong(code -> rows.getOrDefault(code, 0L)).sum();
        return Optional.of(ImportText.counted(unknown.size(), "code", "codes") + " of " + nomenclature.classification()
                + " in " + ImportText.counted(concerned, "row", "rows") + " "
                + (unknown.size() == 1 ? "is" : "are") + " not in "
                + (files.size() == 1 ? files.getFirst() : "any of " + files.size() + " lists") + ": "
                + String.join(" ", unknown.stream().limit(NAMED).toList()) + (unknown.size() > NAMED ? " …" : ""));
    }
}
