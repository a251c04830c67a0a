package org.tamga.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.app.documents.NamedDocument;
import org.tamga.core.PlainText;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentException;

/** The documents that a command line names; one that cannot be read is told on stderr in one line, and the others go on. */
final class DocumentFiles {

    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    /** More than any document has that the reading room takes. */
    private static final int LARGEST_INPUT = 256 << 20;

    private final PrintWriter err;
    private int failed;
    private int missing;

    DocumentFiles(PrintWriter err) {
        this.err = err;
    }

    /** Reads one; empty when it cannot be read. */
    Optional<NamedDocument> read(String name) {
        try {
            return Optional.of(new NamedDocument(name, document(name)));
        } catch (NoSuchFileException e) {
            missing++;
            return failed(name, "no such file");
        } catch (AccessDeniedException e) {
            return failed(name, "cannot be read: access denied");
        } catch (DocumentException | IOException | InvalidPathException e) {
            return failed(name, String.valueOf(e.getMessage()));
        }
    }

    private Optional<NamedDocument> failed(String name, String reason) {
        failed++;
        String line = PlainText.line(reason);
        String shown = PlainText.line(name);
        String file = shown.substring(shown.lastIndexOf('/') + 1);
        if (line.startsWith(shown + ":") || line.startsWith(shown + " ")) {
            err.println("tamga: " + line);
        } else if (!file.isEmpty() && line.startsWith(file + " ")) { // a sentence about the file
            err.println("tamga: " + shown + line.substring(file.length()));
        } else {
            err.println("tamga: " + shown + ": " + line);
        }
        return Optional.empty();
    }

    private static Document document(String name) throws DocumentException, IOException {
        if (name.equals(STANDARD_INPUT)) {
            return org.tamga.reading.document.DocumentReader.read(standardInput(), STANDARD_INPUT);
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder: name the files in it");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(name);
        }
        return org.tamga.reading.document.DocumentReader.read(file);
    }

    static byte[] standardInput() throws IOException {
        InputStream in = System.in;
        return in.readNBytes(LARGEST_INPUT);
    }

    /** How many could not be read. */
    int failed() {
        return failed;
    }

    /**
     * The exit code when some could not be read.
     *
     * @param read how many could
     * @param otherwise the code when all could
     */
    int code(int read, int otherwise) {
        if (failed == 0) {
            return otherwise;
        }
        if (read > 0) {
            return Exit.PARTIAL;
        }
        return missing == failed ? Exit.NOT_FOUND : Exit.BAD_INPUT;
    }

    /** Each name once, in order; standard input cannot be read twice. */
    static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            if (!distinct.contains(name)) {
                distinct.add(name);
            }
        }
        return distinct;
    }
}
