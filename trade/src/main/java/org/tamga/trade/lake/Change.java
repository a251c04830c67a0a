package org.tamga.trade.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Rows;

/** The next snapshot of a lake while an import works on it. */
final class Change {

    private final Lake lake;
    private final Snapshot before;
    private final Map<String, Batch> batches;
    /** Files of the next snapshot; those that are not in the lake yet with the staged file that will be. */
    private final Map<LakeFile, Optional<Path>> files = new LinkedHashMap<>();

    private boolean changed;
    private int counter;

    Change(Lake lake, Snapshot before) {
        this.lake = lake;
        this.before = before;
        this.batches = new HashMap<>(before.batches());
        before.files().forEach(file -> files.put(file, Optional.empty()));
    }

    /** A number that was not given before. */
    int next() {
        return counter++;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /** Whether a file of this name was taken before. The id of a batch is made of the name, too. */
    boolean hasFrom(Path origin) {
        return batches.values().stream().anyMatch(batch -> Path.of(batch.file()).endsWith(origin.getFileName()));
    }

    List<LakeFile> files() {
        return List.copyOf(files.keySet());
    }

    Path path(LakeFile file) {
        return files.getOrDefault(file, Optional.empty()).orElseGet(() -> lake.path(file));
    }

    void add(Batch batch, Map<LakeFile, Path> places) {
        batches.put(batch.id(), batch);
        places.forEach((file, path) -> files.put(file, Optional.of(path)));
        changed = true;
    }

    /** Puts what is left of a file in its place. */
    void replace(LakeFile old, Path rest, long left, DuckDb duck) throws TradeException {
        files.remove(old);
        changed = true;
        if (left == 0) {
            return;
        }
        Rows rows = duck.ask("SELECT count(*) FILTER (partner = 'WLD') AS world FROM " + StagedTable.parquet(rest));
        long world = rows.whole(0, "world");
        String path = old.path()
                .replaceFirst("-[0-9a-z]+\\.parquet$", "-" + (before.number() + 1) + "r" + next() + ".parquet");
        files.put(
                new LakeFile(
                        path,
                        old.batch(),
                        old.source(),
                        old.frequency(),
                        old.year(),
                        old.flow(),
                        old.nomenclature(),
                        old.currency(),
                        old.transport(),
                        old.levels(),
                        old.reporters(),
                        old.weighed(),
                        world,
                        left - world,
                        old.firstMonth(),
                        old.lastMonth()),
                Optional.of(rest));
    }

    /** Moves the new files into the lake and makes the next snapshot; nothing when nothing changed. */
    void commit() throws IOException, TradeException {
        if (!changed) {
            return;
        }
        Set<Path> folders = new HashSet<>();
        for (Map.Entry<LakeFile, Optional<Path>> entry : files.entrySet()) {
            if (entry.getValue().isPresent()) {
                Path to = lake.path(entry.getKey());
                Files.createDirectories(to.getParent());
                Disk.force(entry.getValue().get());
                // a file of that name can only be left from an import that did not end
                Files.deleteIfExists(to);
                Disk.move(entry.getValue().get(), to);
                folders.add(to.getParent());
            }
        }
        for (Path folder : folders) {
            Disk.force(folder);
        }
        Set<String> used = new HashSet<>();
        files.keySet().forEach(file -> used.add(file.batch()));
        Map<String, Batch> kept = new HashMap<>(batches);
        kept.keySet().removeIf(id -> before.batches().containsKey(id) && !used.contains(id));
        lake.commit(new Snapshot(before.number() + 1, new ArrayList<>(files.keySet()), kept));
        lake.clean();
    }
}
