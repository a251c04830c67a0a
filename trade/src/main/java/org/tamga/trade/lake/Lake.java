package org.tamga.trade.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.trade.TradeException;

/**
 * Product-level trade in Parquet files, divided by source, frequency and year.
 *
 * <p>What the lake holds is what its newest snapshot names: {@code snapshots/00000012.json}. A change writes new files under names that no
 * snapshot has, then the next snapshot, under a temporary name and at last, in one step of the file system, under its own. Whoever reads
 * sees the state before or after, at whatever moment a process ends or a disk is full. Files that the last two snapshots do not name are
 * deleted afterwards.
 *
 * <pre>
 * flows/source=BACI/frequency=A/year=2020/3f0c…-0.parquet
 * snapshots/00000012.json
 * rejects/3f0c….csv       the rows of a batch that had a fault
 * staging/                what an import is working on; emptied by the next one
 * </pre>
 */
public final class Lake {

    private static final int KEPT = 2;
    private static final String SUFFIX = ".json";

    private final Path folder;

    /** The lake in a folder, which need not exist. */
    public Lake(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The folder above {@code source=…}. */
    public Path flows() {
        return folder.resolve("flows");
    }

    /** The file on disk. */
    public Path path(LakeFile file) {
        return folder.resolve(file.path());
    }

    Path staging() {
        return folder.resolve("staging");
    }

    Path rejects() {
        return folder.resolve("rejects");
    }

    private Path snapshots() {
        return folder.resolve("snapshots");
    }

    /**
     * What the lake holds now.
     *
     * @throws TradeException when the newest snapshot cannot be read
     */
    public Snapshot snapshot() throws TradeException {
        List<Path> all = listSnapshots();
        if (all.isEmpty()) {
            return Snapshot.EMPTY;
        }
        Path newest = all.getLast();
        try {
            return SnapshotText.read(Files.readAllBytes(newest));
        } catch (IOException | RuntimeException e) {
            throw new TradeException(
                    newest,
                    "is no snapshot of a lake: " + e.getMessage() + "; delete the lake's folder and import again");
        }
    }

    /**
     * Runs something that changes the lake, when nothing else does.
     *
     * @throws TradeException when the folder cannot be written, and what {@code change} throws
     */
    void exclusively(Change change) throws TradeException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TradeException(folder, "cannot be made: " + e.getMessage());
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new TradeException(folder, "cannot be locked");
            }
            change.run();
        } catch (OverlappingFileLockException e) {
            throw new TradeException(folder, "is being changed by this process already");
        } catch (IOException e) {
            throw new TradeException(folder, "cannot be written: " + e.getMessage());
        }
    }

    /** Something that changes the lake. */
    @FunctionalInterface
    interface Change {
        void run() throws TradeException, IOException;
    }

    /** Makes a snapshot the newest, in one step. Its files must be in their places. */
    void commit(Snapshot next) throws IOException {
        Files.createDirectories(snapshots());
        for (LakeFile file : next.files()) {
            if (!Files.exists(path(file))) {
                throw new IOException("a file of the lake is not there: " + path(file));
            }
        }
        Path own = snapshots().resolve(String.format("%08d%s", next.number(), SUFFIX));
        Path draft = snapshots().resolve(own.getFileName() + ".draft");
        Files.write(draft, SnapshotText.write(next));
        Disk.force(draft);
        if (Files.exists(own)) {
            throw new FileAlreadyExistsException(own.toString());
        }
        Disk.move(draft, own);
        Disk.force(snapshots());
    }

    /** Deletes what no snapshot of the last two names. */
    void clean() throws IOException, TradeException {
        List<Path> all = listSnapshots();
        Set<Path> named = new HashSet<>();
        for (Path snapshot : all.subList(Math.max(0, all.size() - KEPT), all.size())) {
            SnapshotText.read(Files.readAllBytes(snapshot)).files().forEach(f -> named.add(path(f).normalize()));
        }
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            Files.delete(old);
        }
        if (Files.isDirectory(flows())) {
            try (Stream<Path> files = Files.walk(flows())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!named.contains(file.normalize())) {
                        Files.delete(file);
                    }
                }
            }
        }
        Disk.empty(staging());
    }

    private List<Path> listSnapshots() throws TradeException {
        if (!Files.isDirectory(snapshots())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(snapshots())) {
            return new ArrayList<>(files.filter(f -> f.getFileName().toString().matches("\\d{8}\\.json"))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList());
        } catch (IOException e) {
            throw new TradeException(snapshots(), "cannot be read: " + e.getMessage());
        }
    }
}
