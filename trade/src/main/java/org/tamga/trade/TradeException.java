package org.tamga.trade;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be taken, or a question cannot be answered; says why, with the places. Nothing was changed. */
public final class TradeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 20;

    private final transient List<Fault> faults;

    /** Faults of files, at least one. */
    public TradeException(List<Fault> faults) {
        super(text(faults));
        this.faults = List.copyOf(faults);
    }

    /** One fault of a whole file. */
    public TradeException(Path file, String message) {
        this(List.of(Fault.of(file, message)));
    }

    /** A fault that is of no file. */
    public TradeException(String message) {
        super(message);
        this.faults = List.of();
    }

    /** The faults; empty when it is of no file. */
    public List<Fault> faults() {
        return faults;
    }

    private static String text(List<Fault> faults) {
        String shown = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"));
        return faults.size() <= SHOWN ? shown : shown + "\n… and " + (faults.size() - SHOWN) + " more";
    }
}
