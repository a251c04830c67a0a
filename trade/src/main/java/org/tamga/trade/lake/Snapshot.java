package org.tamga.trade.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lake holds at one moment: all its files and the batches that they are from.
 *
 * @param number from 1; 0 for a lake that holds nothing yet
 */
public record Snapshot(long number, List<LakeFile> files, Map<String, Batch> batches) {

    /** A lake that holds nothing. */
    public static final Snapshot EMPTY = new Snapshot(0, List.of(), Map.of());

    /** Copies the collections. */
    public Snapshot {
        files = List.copyOf(files);
        batches = Map.copyOf(batches);
    }

    /** The batch of an id. */
    public Optional<Batch> findBatch(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /** The rows of all files. */
    public long rows() {
        return files.stream().mapToLong(LakeFile::rows).sum();
    }
}
