package org.tamga.app.web;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.app.json.Json;
import org.tamga.core.Economy;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.TradeMeasure;

/** What the lake of a case holds: whose statistics of which years, who reports, and with whom. */
record TradeHeld(TradeDesk desk) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    Json.Fields json() throws Exception {
        Optional<Snapshot> snapshot = desk.snapshot();
        List<LakeFile> files = snapshot.map(Snapshot::files).orElse(List.of());
        Map<List<String>, List<LakeFile>> groups = files.stream()
                .collect(Collectors.groupingBy(
                        f -> List.of(f.source(), f.frequency().letter(), f.flow(), f.nomenclature(), f.currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<String> reporters = new TreeSet<>();
        files.forEach(f -> reporters.addAll(f.reporters()));
        List<String> partners = files.isEmpty() ? List.of() : desk.ask(Measures::partners);
        Set<String> areas = new TreeSet<>(reporters);
        areas.addAll(partners);
        return new Json.Fields()
                .put("lake", !files.isEmpty())
                .put("held", groups.values().stream().map(TradeHeld::held).toList())
                .put("reporters", List.copyOf(reporters))
                .put("partners", partners)
                .put("names", names(areas))
                .put(
                        "measures",
                        Arrays.stream(TradeMeasure.values())
                                .map(TradeMeasure::word)
                                .toList())
                .put("sources", List.of());
    }

    private static Json.Fields held(List<LakeFile> alike) {
        LakeFile one = alike.getFirst();
        Set<Integer> levels = new TreeSet<>();
        Set<String> reporters = new TreeSet<>();
        alike.forEach(f -> {
            levels.addAll(f.levels());
            reporters.addAll(f.reporters());
        });
        IntSummaryStatistics years = alike.stream().mapToInt(LakeFile::year).summaryStatistics();
        return new Json.Fields()
                .put("source", one.source())
                .put("frequency", one.frequency().letter())
                .put("flow", one.flow())
                .put("nomenclature", one.nomenclature())
                .put("currency", one.currency())
                .put("first", years.getMin())
                .put("last", years.getMax())
                .put("levels", List.copyOf(levels))
                .put("reporters", List.copyOf(reporters));
    }

    private static Json.Fields names(Set<String> areas) {
        Json.Fields names = new Json.Fields();
        areas.forEach(area -> names.put(area, names(area)));
        return names;
    }

    /** Names in each language; what is no economy has one in English. */
    private static Json.Fields names(String code) {
        Json.Fields names = new Json.Fields();
        Optional<Area> other = AreaCodes.find(code).filter(area -> area.kind() != Area.Kind.ECONOMY);
        if (other.isPresent()) {
            return names.put("en", other.get().name());
        }
        try {
            Economy economy = Economy.of(code);
            LANGUAGES.forEach(language -> names.put(language.getLanguage(), economy.name(language)));
        } catch (IllegalArgumentException unknown) {
            names.put("en", code);
        }
        return names;
    }
}
