package org.tamga.ledger.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.core.EconomyGroup;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Utf8;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.ExchangeRates.Rate;
import org.tamga.ledger.Figure;

/** Reads a case folder; its layout and columns are described in {@code cases/README.md}. */
public final class CaseFolder {

    private static final long LARGEST_YAML_BYTES = 1 << 20;

    /** Columns that use the words of {@code case.yaml}: where those are at fault, these may seem to be. */
    private static final Set<String> WORDED = Set.of("authority", "reporter", "partners", "of");

    private CaseFolder() {}

    /**
     * Reads a whole case.
     *
     * @throws CaseException with everything that is wrong; nothing is loaded then
     */
    public static Case read(Path folder) throws CaseException {
        List<Problem> problems = new ArrayList<>();
        Optional<CaseFile.Words> words = readWords(folder, problems);
        if (words.isEmpty()) {
            throw new CaseException(problems);
        }
        boolean wordsAreSound = problems.isEmpty();
        FigureFile figureFile = new FigureFile(words.get().groups(), words.get().authorities());
        List<Figure> figures = new ArrayList<>();
        List<Problem> ofFigures = new ArrayList<>();
        for (Path file : csvFiles(folder, "figures", problems)) {
            figures.addAll(figureFile.read(file, nameIn(folder, file), ofFigures));
        }
        ofFigures.stream()
                .filter(p -> wordsAreSound || !WORDED.contains(p.field()))
                .forEach(problems::add);
        List<Rate> rates = new ArrayList<>();
        for (Path file : csvFiles(folder, "rates", problems)) {
            rates.addAll(RateFile.read(file, nameIn(folder, file), problems));
        }
        Optional<ExchangeRates> exchange = Optional.empty();
        try {
            exchange = Optional.of(new ExchangeRates(
                    rates, words.get().tolerance(), words.get().periodTolerance()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("rates", String.valueOf(e.getMessage())));
        }
        if (problems.isEmpty() && figures.isEmpty()) {
            problems.add(Problem.of("figures", "the case has no figures: at least one row in figures/*.csv expected"));
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return new Case(
                words.get().name(),
                words.get().titles(),
                words.get().groups(),
                words.get().authorities(),
                figures,
                exchange.orElseThrow(),
                words.get().names());
    }

    /**
     * Reads the groups of economies of a case, and nothing else of it.
     *
     * @throws CaseException with everything that is wrong in {@code case.yaml}
     */
    public static Map<String, EconomyGroup> readGroups(Path folder) throws CaseException {
        List<Problem> problems = new ArrayList<>();
        Optional<CaseFile.Words> words = readWords(folder, problems);
        if (words.isEmpty() || !problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return words.get().groups();
    }

    /**
     * Reads claims written in the figure schema, in the words of a case.
     *
     * @throws CaseException with everything that is wrong
     */
    public static List<Figure> readClaims(Path file, Case words) throws CaseException {
        List<Problem> problems = new ArrayList<>();
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new CaseException(List.of(
                    Problem.of(name, Files.exists(file) ? "is no regular file: a CSV file expected" : "no such file")));
        }
        List<Figure> claims = new FigureFile(words.groups(), words.authorities()).read(file, name, problems);
        if (problems.isEmpty() && claims.isEmpty()) {
            problems.add(Problem.of(name, "holds no claim: at least one row expected"));
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return claims;
    }

    private static Optional<CaseFile.Words> readWords(Path folder, List<Problem> problems) {
        Path file = folder.resolve(CaseFile.NAME);
        if (!Files.isRegularFile(file)) {
            problems.add(Problem.of(
                    folder.toString(),
                    Files.isDirectory(folder) ? "is no case folder: it has no " + CaseFile.NAME : "no such folder"));
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST_YAML_BYTES) {
                problems.add(Problem.of(CaseFile.NAME, "is larger than " + LARGEST_YAML_BYTES + " bytes"));
                return Optional.empty();
            }
            Optional<Problem> fault = Utf8.check(file, CaseFile.NAME);
            if (fault.isPresent()) {
                problems.add(fault.get());
                return Optional.empty();
            }
            return new CaseFile(problems).read(Files.readString(file));
        } catch (IOException e) {
            problems.add(Problem.of(CaseFile.NAME, "cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Path> csvFiles(Path folder, String name, List<Problem> problems) {
        Path directory = folder.resolve(name);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName() != null
                            && f.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Problem.of(name, "cannot be listed: " + e.getMessage()));
            return List.of();
        }
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
