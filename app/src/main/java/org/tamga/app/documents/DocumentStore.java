package org.tamga.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The folder {@code documents} of a case: each content once, under its own name and the beginning of its hash. */
public final class DocumentStore {

    /** Digits of a hash in the name of a file. */
    static final int HASH_SHOWN = 12;

    private static final String PART = ".adding";
    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Map<String, Path> byHash = new HashMap<>();

    /**
     * The store of a case; the folder is made when it is not there.
     *
     * @throws IOException when it cannot be made or read
     */
    public DocumentStore(Path caseFolder) throws IOException {
        this.folder = caseFolder.resolve("documents");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (String.valueOf(file.getFileName()).startsWith(PART)) {
                    Files.delete(file); // of a run that was killed: only one runs at a time
                    continue;
                }
                byHash.putIfAbsent(hash(file, OutputStream.nullOutputStream()), file);
            }
        }
    }

    /** Whether another file with this content is in the store. */
    public boolean hasCopyOf(Path source, String hash) {
        Path known = byHash.get(hash);
        return known != null
                && !known.toAbsolutePath()
                        .normalize()
                        .equals(source.toAbsolutePath().normalize());
    }

    /** The name of the file that has this content, or will have it. */
    public String nameOf(Path source, String hash) {
        Path known = byHash.get(hash);
        return known == null ? name(source, hash) : String.valueOf(known.getFileName());
    }

    /**
     * Copies a file into the store, whole or not at all.
     *
     * @param hash its SHA-256 when it was read
     * @return what was done, in a line
     * @throws IOException when it cannot be copied, or has changed since it was read
     */
    public String add(Path source, String hash) throws IOException {
        Path known = byHash.get(hash);
        if (known != null) {
            return "known  documents/" + known.getFileName();
        }
        Path target = folder.resolve(name(source, hash));
        Path part = Files.createTempFile(folder, PART, ".tmp");
        try {
            String copied;
            try (OutputStream out = Files.newOutputStream(part)) {
                copied = hash(source, out);
            }
            if (!copied.equals(hash)) {
                throw new IOException(source + " changed while it was read; try again");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        byHash.put(hash, target);
        return "added  documents/" + target.getFileName();
    }

    /** {@code astana-summit-1a2b3c4d5e6f.md}. */
    private static String name(Path source, String hash) {
        String file = String.valueOf(source.getFileName());
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String ending = dot > 0 ? file.substring(dot).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "") : "";
        String plain = stem.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|-+$", "");
        if (plain.isEmpty()) {
            plain = "document";
        }
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length())) + "-" + shown(hash) + ending;
    }

    /** The beginning of a hash. */
    static String shown(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    private static String hash(Path file, OutputStream copy) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            InputStream all = in;
            all.transferTo(copy);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
