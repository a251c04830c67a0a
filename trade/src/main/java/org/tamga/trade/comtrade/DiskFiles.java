package org.tamga.trade.comtrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What a download does with files so that a crash leaves either the old or the new state. */
public final class DiskFiles {

    private static final String TEMPORARY = ".tmp";

    private DiskFiles() {}

    /** The name under which a file is written before it is complete. */
    static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + TEMPORARY);
    }

    /** Gives a temporary file, which is on the disk, its name; on return the name is there too. */
    public static void keep(Path temporary, Path file) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }

    /** Forces the names in a folder to the disk, on systems that let folders be opened. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Some systems do not open folders; they keep the names by themselves.
            return;
        }
    }

    /** Removes what an earlier run left unfinished. */
    static void removeTemporary(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.json" + TEMPORARY)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Whether a file is there, whole and unchanged. */
    static boolean isSound(Path file, long bytes, String sha256) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes
                && sha256(file).equals(sha256);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = FileBody.sha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
