package org.tamga.corridor.tntp;

import java.io.Serial;
import java.nio.file.Path;

/** A file of the format cannot be read; says where and why. */
public final class TntpException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    TntpException(Path file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
