package org.tamga.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder {@code register} of a case: one file for each {@link Part}, all of them optional.
 *
 * <p>Not for two writers at once: a file that changed since it was read is not written over.
 */
public final class RegisterFolder {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 16 << 20;

    private final Path folder;
    private final Map<Part, RegisterFile> files;

    private RegisterFolder(Path folder, Map<Part, RegisterFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads all files; a folder or a file that is not there is empty.
     *
     * @throws RegisterException with all faults of all files
     */
    public static RegisterFolder read(Path folder) throws RegisterException, IOException {
        List<Problem> problems = new ArrayList<>();
        Map<Part, RegisterFile> files = new EnumMap<>(Part.class);
        Map<String, Part> ids = new HashMap<>();
        for (Part part : Part.values()) {
            RegisterFile file = RegisterFile.parse(part, text(folder, part, problems), problems);
            files.put(part, file);
            for (RegisterFile.Written written : file.entries()) {
                String id = written.entry().id();
                Part other = ids.put(id, part);
                if (other != null) {
                    problems.add(new Problem(
                            part.fileName(),
                            written.lines().first() + 1,
                            0,
                            "the id '" + id + "' stands twice"
                                    + (other == part ? "" : ", also in " + other.fileName())));
                }
            }
            for (RegisterFile.Found found : file.found()) {
                if (file.entries().stream().noneMatch(w -> w.entry().id().equals(found.of()))) {
                    problems.add(new Problem(
                            part.fileName(),
                            found.lines().first() + 1,
                            0,
                            "there is no entry '" + found.of() + "'; remove what was found of it"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RegisterException(problems);
        }
        return new RegisterFolder(folder, files);
    }

    /** What all files hold. */
    public Register register() {
        List<RegisterEntry> entries = new ArrayList<>();
        Aliases aliases = Aliases.NONE;
        for (RegisterFile file : files.values()) {
            entries.addAll(file.complete());
            aliases = aliases.and(file.aliases());
        }
        if (file(Part.INSTRUMENTS).text().isBlank()) {
            aliases = aliases.and(Aliases.ofDefaults());
        }
        return new Register(entries, aliases);
    }

    /**
     * The files that a register would change, with their new text; the others are left out.
     *
     * @throws RegisterException when a file is written in a way that cannot be added to
     */
    public Map<Part, String> changes(Register register) throws RegisterException {
        List<Problem> problems = new ArrayList<>();
        Map<Part, String> changes = new EnumMap<>(Part.class);
        files.forEach((part, file) -> {
            String text = FileEdit.apply(file, register.list(part), problems);
            if (!text.equals(file.text())) {
                changes.put(part, text);
            }
        });
        if (!problems.isEmpty()) {
            throw new RegisterException(problems);
        }
        return changes;
    }

    /**
     * Writes what a register changes; each file is replaced in one step.
     *
     * @throws RegisterException when a file cannot be added to, or changed since it was read; then nothing is written
     */
    public void write(Register register) throws RegisterException, IOException {
        Map<Part, String> changes = changes(register);
        List<Problem> problems = new ArrayList<>();
        for (Part part : changes.keySet()) {
            if (!text(folder, part, problems).equals(file(part).text())) {
                problems.add(new Problem(part.fileName(), 0, 0, "was changed by somebody else meanwhile; try again"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RegisterException(problems);
        }
        Files.createDirectories(folder);
        for (Map.Entry<Part, String> change : changes.entrySet()) {
            replace(folder.resolve(change.getKey().fileName()), change.getValue());
        }
    }

    private RegisterFile file(Part part) {
        return files.getOrDefault(part, RegisterFile.absent(part));
    }

    private static void replace(Path target, String text) throws IOException {
        Path whole = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory == null) {
            throw new IOException(target + " is in no folder");
        }
        Path part = Files.createTempFile(directory, ".register", ".tmp");
        try {
            Files.writeString(part, text);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String text(Path folder, Part part, List<Problem> problems) throws IOException {
        return text(folder, part.fileName(), problems);
    }

    /** A file of the register; the empty text when it is not there, or is none, which is told. */
    static String text(Path folder, String name, List<Problem> problems) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return "";
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            problems.add(new Problem(name, 0, 0, "is larger than " + (LARGEST >> 20) + " MiB"));
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, 0, "is no UTF-8 text"));
            return "";
        }
    }
}
