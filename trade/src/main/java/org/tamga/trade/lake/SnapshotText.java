package org.tamga.trade.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.trade.Frequency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Snapshots as JSON. */
final class SnapshotText {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotText() {}

    static byte[] write(Snapshot snapshot) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION).put("snapshot", snapshot.number());
        ArrayNode batches = root.putArray("batches");
        new TreeMap<>(snapshot.batches())
                .values()
                .forEach(b -> batches.addObject()
                        .put("id", b.id())
                        .put("sha256", b.sha256())
                        .put("file", b.file())
                        .put("format", b.format())
                        .put("title", b.title())
                        .put("licence", b.licence())
                        .put("reconciled", b.reconciled())
                        .put("imported", b.imported().toString())
                        .put("rows", b.rows())
                        .put("rejected", b.rejected()));
        ArrayNode files = root.putArray("files");
        for (LakeFile f : snapshot.files()) {
            ObjectNode file = files.addObject()
                    .put("path", f.path())
                    .put("batch", f.batch())
                    .put("source", f.source())
                    .put("frequency", f.frequency().letter())
                    .put("year", f.year())
                    .put("flow", f.flow())
                    .put("nomenclature", f.nomenclature())
                    .put("currency", f.currency())
                    .put("transport", f.transport());
            ArrayNode levels = file.putArray("levels");
            f.levels().forEach(level -> levels.add(level.intValue()));
            ArrayNode reporters = file.putArray("reporters");
            f.reporters().forEach(reporters::add);
            file.put("weighed", f.weighed())
                    .put("worldRows", f.worldRows())
                    .put("partnerRows", f.partnerRows())
                    .put("firstMonth", f.firstMonth())
                    .put("lastMonth", f.lastMonth());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /**
     * The snapshot that was written.
     *
     * @throws IllegalArgumentException when the text is of a later version or no snapshot
     */
    static Snapshot read(byte[] text) {
        JsonNode root = JSON.readTree(text);
        if (root.path("version").asInt(0) != VERSION) {
            throw new IllegalArgumentException(
                    "is of version " + root.path("version") + ", and this Tamga reads version " + VERSION);
        }
        Map<String, Batch> batches = new LinkedHashMap<>();
        for (JsonNode b : root.required("batches")) {
            Batch batch = new Batch(
                    b.required("id").asString(),
                    b.required("sha256").asString(),
                    b.required("file").asString(),
                    b.required("format").asString(),
                    b.required("title").asString(),
                    b.required("licence").asString(),
                    b.required("reconciled").asBoolean(),
                    Instant.parse(b.required("imported").asString()),
                    b.required("rows").asLong(),
                    b.required("rejected").asLong());
            batches.put(batch.id(), batch);
        }
        List<LakeFile> files = new ArrayList<>();
        for (JsonNode f : root.required("files")) {
            SortedSet<Integer> levels = new TreeSet<>();
            f.required("levels").forEach(level -> levels.add(level.asInt()));
            SortedSet<String> reporters = new TreeSet<>();
            f.required("reporters").forEach(reporter -> reporters.add(reporter.asString()));
            files.add(new LakeFile(
                    f.required("path").asString(),
                    f.required("batch").asString(),
                    f.required("source").asString(),
                    Frequency.of(f.required("frequency").asString()),
                    f.required("year").asInt(),
                    f.required("flow").asString(),
                    f.required("nomenclature").asString(),
                    f.required("currency").asString(),
                    f.required("transport").asString(),
                    levels,
                    reporters,
                    f.required("weighed").asBoolean(),
                    f.required("worldRows").asLong(),
                    f.required("partnerRows").asLong(),
                    f.required("firstMonth").asInt(),
                    f.required("lastMonth").asInt()));
        }
        return new Snapshot(root.required("snapshot").asLong(), files, batches);
    }
}
