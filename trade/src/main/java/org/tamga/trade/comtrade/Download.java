package org.tamga.trade.comtrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A query fetched into a folder, part by part, so that it can be interrupted at any moment and run again.
 *
 * <p>The folder holds a file {@code <sha-256 of the part's text>.json} for every part that is done, {@code parts.jsonl} and a lock. A part
 * whose answer has as many rows as a call may return is split in two ({@link Axis} gives the order) until all are below; both halves
 * together ask exactly the same. What is done is not asked for again; what failed, what is at the limit and what was empty without being
 * published is. The folder of an unfinished download is as good as a finished one for reading: {@link #parts(Path)} lists what is there.
 */
public final class Download {

    private static final int MOST_FAILURES_IN_A_ROW = 3;

    private final ComtradeClient client;
    private final Path folder;
    private final ComtradeQuery query;
    private final Consumer<String> progress;

    /**
     * A download that {@link #run} begins or goes on with.
     *
     * @param folder made when it is not there; one folder holds one query
     * @param progress told in a line what became of each part
     */
    public Download(ComtradeClient client, Path folder, ComtradeQuery query, Consumer<String> progress) {
        this.client = client;
        this.folder = folder;
        this.query = query;
        this.progress = progress;
    }

    /**
     * The parts of a folder that have rows, in the order of the query; their files are in the folder under {@link Part#fileName()}. No row
     * is in two of them.
     *
     * @throws IOException when there is no download in the folder
     */
    public static List<Part> parts(Path folder) throws IOException {
        PartLog log = PartLog.read(folder);
        List<Part> done = new ArrayList<>();
        Deque<ComtradeQuery> open = new ArrayDeque<>(List.of(log.query()));
        while (!open.isEmpty()) {
            ComtradeQuery asked = open.pop();
            log.find(asked).ifPresent(part -> {
                if (part.status() == Part.Status.DONE) {
                    done.add(part);
                }
                part.split().ifPresent(axis -> pushHalves(open, asked, axis));
            });
        }
        return done;
    }

    /**
     * Fetches what is missing; waits when another run is at it.
     *
     * @throws IOException when the folder cannot be read or written, or belongs to another query; trouble with the service is in the report
     * @throws InterruptedException when the thread is interrupted; what was fetched is kept
     */
    public DownloadReport run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Runnable waiting = () -> progress.accept("another run is at work in " + folder + "; waiting for it to end");
        try (FolderLock _ = FolderLock.of(folder, client.sleeper(), waiting)) {
            DiskFiles.removeTemporary(folder);
            return new Run(PartLog.open(folder, query)).walk();
        }
    }

    private static void pushHalves(Deque<ComtradeQuery> open, ComtradeQuery asked, Axis axis) {
        List<ComtradeQuery> halves = Splitting.halves(asked, axis);
        open.push(halves.getLast());
        open.push(halves.getFirst());
    }

    /** One run, which holds the lock. */
    private final class Run {

        private final List<Part> fetched = new ArrayList<>();
        private final List<Part> reused = new ArrayList<>();
        private final List<Part> empty = new ArrayList<>();
        private final List<Part> failed = new ArrayList<>();
        private final List<ComtradeQuery> notAsked = new ArrayList<>();
        private final Deque<ComtradeQuery> open = new ArrayDeque<>();
        private final Availability availability = new Availability(client);
        private final PartLog log;
        private Optional<String> stopped = Optional.empty();
        private int failuresInARow;

        Run(PartLog log) {
            this.log = log;
        }

        DownloadReport walk() throws IOException, InterruptedException {
            open.push(query);
            while (!open.isEmpty()) {
                visit(open.pop());
            }
            return new DownloadReport(folder, fetched, reused, empty, failed, notAsked, stopped);
        }

        private void visit(ComtradeQuery asked) throws IOException, InterruptedException {
            Optional<Part> known = log.find(asked);
            if (known.isPresent() && wasSettled(known.get())) {
                return;
            }
            Optional<Axis> tooLong = Splitting.forCall(asked, client.limits());
            if (tooLong.isPresent()) {
                log.add(split(asked, tooLong.get(), "", 0));
                pushHalves(open, asked, tooLong.get());
            } else if (stopped.isPresent()) {
                notAsked.add(asked);
            } else {
                ask(asked);
            }
        }

        /** Whether an earlier run settled the part, which then is in the report. */
        private boolean wasSettled(Part part) throws IOException {
            return switch (part.status()) {
                case DONE -> isKept(part) && reused.add(part);
                case EMPTY -> part.released() == Part.Released.YES && empty.add(part);
                case SPLIT -> {
                    part.split().ifPresent(axis -> pushHalves(open, part.query(), axis));
                    yield true;
                }
                case LIMIT, FAILED -> false;
            };
        }

        private boolean isKept(Part part) throws IOException {
            boolean sound = DiskFiles.isSound(folder.resolve(part.fileName()), part.bytes(), part.sha256());
            if (!sound) {
                progress.accept("the file " + part.fileName() + " is missing or changed; fetching it again");
            }
            return sound;
        }

        private void ask(ComtradeQuery asked) throws IOException, InterruptedException {
            Path file = folder.resolve(Part.fileName(asked));
            Path temporary = DiskFiles.temporary(file);
            try {
                Answer answer = client.fetch(asked, temporary);
                failuresInARow = 0;
                if (answer.cut()) {
                    atLimit(
                            asked,
                            answer.url(),
                            answer.rows(),
                            "its answer has " + answer.rows() + " rows, which is as many as a call may return");
                } else if (answer.rows() == 0) {
                    settle(empty, empty(asked, answer));
                } else {
                    Part done = done(asked, answer);
                    DiskFiles.keep(temporary, file);
                    settle(fetched, done);
                }
            } catch (ComtradeException refused) {
                refused(asked, refused);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }

        private void refused(ComtradeQuery asked, ComtradeException refused) throws IOException {
            String url = client.addressOf(asked).toString();
            String reason = String.valueOf(refused.getMessage());
            if (refused.kind() == ComtradeException.Kind.TOO_LARGE) {
                atLimit(asked, url, 0, reason);
                return;
            }
            if (refused.stopsAll()) {
                stopped = Optional.of(reason);
                notAsked.add(asked);
                progress.accept("stopped: " + reason);
                return;
            }
            settle(failed, part(asked, Part.Status.FAILED, url, 0, List.of(reason)));
            failuresInARow++;
            if (failuresInARow == MOST_FAILURES_IN_A_ROW) {
                stopped = Optional.of(failuresInARow + " parts in a row failed; the last: " + reason);
            }
        }

        /** Splits a part that is too large, or says what its query must list so that it can be. */
        private void atLimit(ComtradeQuery asked, String url, int rows, String reason) throws IOException {
            Optional<Axis> axis = Splitting.forRows(asked);
            if (axis.isPresent()) {
                Part split = split(asked, axis.get(), url, rows);
                log.add(split);
                progress.accept(split.toString());
                pushHalves(open, asked, axis.get());
                return;
            }
            settle(failed, part(asked, Part.Status.LIMIT, url, rows, List.of(reason + ", and " + remedy(asked))));
        }

        private static String remedy(ComtradeQuery asked) {
            List<String> lists = new ArrayList<>();
            for (Axis axis : Axis.values()) {
                boolean level =
                        axis == Axis.PRODUCT && asked.products().stream().anyMatch(c -> c.startsWith("AG"));
                if (asked.codes(axis).isEmpty() || level) {
                    lists.add(axis.word());
                }
            }
            return lists.isEmpty()
                    ? "it asks for single codes only: it takes a key that allows more rows"
                    : "it cannot be split: list the codes of " + String.join(" or ", lists)
                            + ", or use a key that allows more rows";
        }

        private Part done(ComtradeQuery asked, Answer answer) throws InterruptedException {
            List<String> notes = new ArrayList<>(answer.remarks());
            Part.Released released = Part.Released.YES;
            if (!answer.gaps().isEmpty()) {
                Availability.Finding finding = availability.ofGaps(asked, answer.gaps());
                notes.add(finding.note());
                // Others of the part have rows and are therefore published.
                released = finding.released() == Part.Released.NO ? Part.Released.PARTLY : finding.released();
            }
            return new Part(
                    asked,
                    Part.Status.DONE,
                    released,
                    Optional.empty(),
                    answer.url(),
                    answer.retrieved(),
                    answer.rows(),
                    answer.bytes(),
                    answer.sha256(),
                    notes);
        }

        private Part empty(ComtradeQuery asked, Answer answer) throws InterruptedException {
            Availability.Finding finding = availability.ofEmpty(asked);
            return new Part(
                    asked,
                    Part.Status.EMPTY,
                    finding.released(),
                    Optional.empty(),
                    answer.url(),
                    answer.retrieved(),
                    0,
                    answer.bytes(),
                    "",
                    List.of(finding.note()));
        }

        private Part split(ComtradeQuery asked, Axis axis, String url, int rows) {
            return new Part(
                    asked,
                    Part.Status.SPLIT,
                    Part.Released.UNKNOWN,
                    Optional.of(axis),
                    url,
                    client.now(),
                    rows,
                    0,
                    "",
                    List.of());
        }

        private Part part(ComtradeQuery asked, Part.Status status, String url, int rows, List<String> notes) {
            return new Part(
                    asked, status, Part.Released.UNKNOWN, Optional.empty(), url, client.now(), rows, 0, "", notes);
        }

        private void settle(List<Part> kind, Part part) throws IOException {
            log.add(part);
            kind.add(part);
            progress.accept(part.toString());
        }
    }
}
