package org.tamga.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.nomenclature.CodeNames;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.StandardNames;

/** Names of the product codes of one answer: those of the user's lists, and the short ones that are always there. */
final class ProductNames {

    private final StandardNames standard = StandardNames.load();
    private final List<Nomenclature> nomenclatures;
    private final Map<String, String> listed;

    private ProductNames(List<Nomenclature> nomenclatures, Map<String, String> listed) {
        this.nomenclatures = nomenclatures;
        this.listed = listed;
    }

    /**
     * The names of some codes.
     *
     * @param folder of the user's lists
     * @param nomenclatures in which they are looked up, in this order; the Harmonized System when there are none
     * @param brief whether short built-in names do, so that lists are opened for the other codes only
     */
    static ProductNames of(
            Optional<Path> folder, List<Nomenclature> nomenclatures, Collection<String> codes, boolean brief) {
        ProductNames names = new ProductNames(
                nomenclatures.isEmpty() ? List.of(Nomenclature.HS) : List.copyOf(nomenclatures), new HashMap<>());
        if (folder.isPresent()) {
            Set<String> open = new HashSet<>(codes);
            if (brief) {
                open.removeIf(code -> names.built(code).isPresent());
            }
            CodeNames lists = new CodeNames(folder.get());
            for (Nomenclature nomenclature : names.nomenclatures) {
                names.listed.putAll(lists.find(nomenclature, open));
                open.removeAll(names.listed.keySet());
            }
        }
        return names;
    }

    /**
     * The nomenclatures in which an answer's codes stand, the newest first.
     *
     * @param asked the one that was asked for; without it, the Harmonized System
     */
    static List<Nomenclature> nomenclatures(Snapshot snapshot, Collection<Batch> batches, Optional<String> asked) {
        Set<String> ids = batches.stream().map(Batch::id).collect(Collectors.toSet());
        return snapshot.files().stream()
                .filter(file -> ids.contains(file.batch()))
                .map(LakeFile::nomenclature)
                .distinct()
                .filter(name -> isOfFamily(name, asked.orElse("HS")))
                .flatMap(name -> Nomenclature.find(name).stream())
                .sorted(Comparator.comparingInt(Nomenclature::ordinal).reversed())
                .toList();
    }

    private static boolean isOfFamily(String nomenclature, String asked) {
        String family = asked.replaceAll("[0-9]", "");
        return nomenclature.startsWith(family) || (family.equals("HS") && nomenclature.equals("CN"));
    }

    /** The codes of an answer's products; none when none of its columns has any. */
    static Set<String> codes(Answer answer, int most) {
        Set<String> codes = new TreeSet<>();
        List<String> columns = answer.rows().columns();
        for (int c = 0; c < columns.size(); c++) {
            if (isOfProducts(columns.get(c))) {
                int column = c;
                answer.rows().rows().stream()
                        .limit(most)
                        .map(row -> row.get(column))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(ProductNames::isCode)
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    /** Whether a column has products, or what rows are divided by, which may be products. */
    static boolean isOfProducts(String column) {
        return column.equals("product") || column.equals("key");
    }

    /** Whether a text looks like a code, and not like an area or a flow. */
    static boolean isCode(String text) {
        return text.matches("[0-9][0-9A-Z]*");
    }

    /** The name for a table: short where there is a short one. */
    Optional<String> brief(String code) {
        return built(code).or(() -> Optional.ofNullable(listed.get(code)));
    }

    /** The name for other programs: as the user's list has it. */
    Optional<String> full(String code) {
        return Optional.ofNullable(listed.get(code)).or(() -> built(code));
    }

    /** The name of the chapter, section or category to which a code without a name belongs. */
    Optional<String> above(String code) {
        List<String> shorter = new ArrayList<>();
        for (int length = code.length() - 1; length > 0; length--) {
            shorter.add(code.substring(0, length));
        }
        return shorter.stream().flatMap(c -> built(c).stream()).findFirst();
    }

    private Optional<String> built(String code) {
        return nomenclatures.stream()
                .flatMap(n -> standard.name(n, code, Locale.ENGLISH).stream())
                .findFirst();
    }
}
