package org.tamga.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a case was read from, as the file system tells of them without opening one: when two looks are equal, nobody wrote
 * anything between them. A file that was replaced is another one even where its length and time are the same.
 *
 * @param marks of each file: its path within the case, length, time of the last change and what the file system knows it by
 */
record CaseFiles(Set<String> marks) {

    private static final List<String> FOLDERS = List.of(
            "figures",
            "rates",
            "facts",
            "register",
            "documents",
            "corridor",
            "corridor/scenarios",
            ".tamga/lake/snapshots");

    CaseFiles {
        marks = Set.copyOf(marks);
    }

    /** What lies in a case now; a folder that is not there has no files. */
    static CaseFiles of(Path caseFolder) {
        Set<String> marks = new HashSet<>();
        mark(caseFolder.resolve("case.yaml"), "", marks);
        for (String name : FOLDERS) {
            Path folder = caseFolder.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> mark(file, name, marks));
                } catch (IOException | UncheckedIOException e) {
                    marks.add(name + " cannot be listed");
                }
            }
        }
        return new CaseFiles(marks);
    }

    private static void mark(Path file, String folder, Set<String> marks) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".")) {
            return; // editors and Tamga itself keep here what is not done yet
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.isDirectory()) {
                return; // it changes with what lies in it, also with what is not done yet
            }
            marks.add(folder + "/" + name + " " + now.size() + " " + now.lastModifiedTime() + " " + now.fileKey());
        } catch (IOException e) {
            marks.add(folder + "/" + name); // gone since it was listed, or not ours to look at
        }
    }
}
