package org.tamga.trade.sdmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.trade.comtrade.Shown;

/**
 * Attributes that an answer tells beside its series: of all of them, or of groups, which are the series that have some codes in common. A unit
 * told so, such as millions, holds for the series as if it stood there. sdmx-dl does not read them.
 */
final class OuterAttributes {

    private static final int MOST_GROUPS = 100_000;

    private final SdmxStructure structure;
    private final Map<String, String> ofAll = new TreeMap<>();
    private final Map<List<Integer>, Map<List<String>, Map<String, String>>> ofGroups = new LinkedHashMap<>();
    private int groups;

    OuterAttributes(SdmxStructure structure) {
        this.structure = structure;
    }

    boolean isAttribute(String name) {
        return structure.attributes().contains(name);
    }

    /**
     * Adds what holds for a whole data set.
     *
     * @throws SdmxException when another data set of the answer says otherwise
     */
    void ofAll(String name, String text) throws SdmxException {
        String before = isAttribute(name) ? ofAll.putIfAbsent(name, text) : null;
        if (before != null && !before.equals(text)) {
            throw new SdmxException(
                    SdmxException.Kind.ANSWER,
                    "the answer has data sets whose " + name + " is " + Shown.quoted(before) + " and "
                            + Shown.quoted(text) + ", which cannot be told apart here: ask for less at once");
        }
    }

    /**
     * Adds what holds for the series of a group.
     *
     * @param key codes by dimension
     * @param told attributes by name
     */
    void ofGroup(Map<String, String> key, Map<String, String> told) throws SdmxException {
        if (told.isEmpty()) {
            return;
        }
        if (++groups > MOST_GROUPS) {
            throw new SdmxException(
                    SdmxException.Kind.ANSWER,
                    "the answer has more than " + MOST_GROUPS + " groups of series: ask for less at once");
        }
        List<Integer> places = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < structure.dimensions().size(); i++) {
            String code = key.get(structure.dimensions().get(i).id());
            if (code != null) {
                places.add(i);
                codes.add(code);
            }
        }
        ofGroups.computeIfAbsent(places, any -> new HashMap<>())
                .computeIfAbsent(codes, any -> new TreeMap<>())
                .putAll(told);
    }

    /** What is told of a series: by a group, else by the whole. */
    Optional<String> find(List<String> series, String attribute) {
        for (Map.Entry<List<Integer>, Map<List<String>, Map<String, String>>> group : ofGroups.entrySet()) {
            Map<String, String> told = group.getValue()
                    .get(group.getKey().stream().map(series::get).toList());
            String text = told == null ? null : told.get(attribute);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.ofNullable(ofAll.get(attribute));
    }
}
