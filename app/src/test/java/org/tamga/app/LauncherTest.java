package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code tamga} in a made-up project, with a made-up Maven and made-up JDKs that only say what they were asked. */
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "dirname",
            "du",
            "env",
            "find",
            "flock",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "tail",
            "touch");

    @TempDir
    Path root;

    private Path project;
    private Path path;
    private Path jdks;
    private Optional<Path> javaHome = Optional.empty();

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException {
        root = root.toRealPath();
        project = Files.createDirectories(root.resolve("project"));
        path = Files.createDirectories(root.resolve("path"));
        jdks = Files.createDirectories(root.resolve("jdks"));
        Files.copy(launcher(), project.resolve("tamga"));
        script(project.resolve("tamga"), Files.readString(launcher()));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("app/src/main/java"));
        Files.writeString(project.resolve("app/pom.xml"), "<project/>");
        for (String tool : TOOLS) {
            Optional<Path> found = onPath(tool);
            if (found.isPresent()) {
                script(path.resolve(tool), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(found.get()));
            }
        }
        script(path.resolve("mvn"), """
                #!/bin/sh
                echo "$JAVA_HOME: $*" >>maven-calls
                mkdir -p app/target/tamga
                touch app/target/tamga/tamga.jar
                """);
    }

    @Test
    void missingJdkIsOneLine() throws Exception {
        assertOneLine(tamga("brief"), 69, "Tamga needs a JDK 25 or newer: install Temurin 25");
    }

    @Test
    void emptyJavaHomeIsNoJdk() throws Exception {
        javaHome = Optional.of(Files.createDirectories(root.resolve("empty")));

        assertOneLine(tamga("brief"), 69, "Tamga needs a JDK 25 or newer: install Temurin 25");
    }

    @Test
    void olderJdksAreNotEnough() throws Exception {
        jdk("seventeen", "17.0.1");
        jdk("eight", "1.8.0_452");
        Files.createSymbolicLink(path.resolve("java"), jdk("twentyfour", "24").resolve("bin/java"));
        javaHome = Optional.of(jdk("twentyone", "21.0.7"));

        assertOneLine(tamga("verify"), 69, "Tamga needs a JDK 25 or newer: install Temurin 25");
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        jdk("twentyfive", "25");
        javaHome = Optional.of(jdk("mine", "26-ea"));

        assertThat(tamga("brief").out()).startsWith(javaHome.get() + ": ");
    }

    @Test
    void olderJavaHomeFallsThroughToTheUsualPlaces() throws Exception {
        javaHome = Optional.of(jdk("seventeen", "17.0.1"));
        Path enough = jdk("twentyfive", "25.0.3");

        Run run = tamga("brief");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(enough + ": ");
    }

    @Test
    void nearestOfSeveralJdksIsTaken() throws Exception {
        jdk("a-newer", "27");
        Path nearest = jdk("b-nearest", "25.0.3");
        jdk("c-newer", "26.0.1");

        assertThat(tamga("brief").out()).startsWith(nearest + ": ");
    }

    @Test
    void javaOnThePathIsTheLastResort() throws Exception {
        Path hidden = jdk(Files.createDirectories(root.resolve("hidden")).resolve("jdk"), "25.0.3");
        Files.createSymbolicLink(path.resolve("java"), hidden.resolve("bin/java"));

        assertThat(tamga("brief").out()).startsWith(hidden + ": ");
    }

    @Test
    void jdkWithoutReleaseFileIsAskedForItsVersion() throws Exception {
        Path asked = jdk("asked", "25.0.3");
        Files.delete(asked.resolve("release"));

        assertThat(tamga("brief").out()).startsWith(asked + ": ");
    }

    @Test
    void runtimeWithoutCompilerCannotBuild() throws Exception {
        Files.delete(jdk("runtime", "25.0.3").resolve("bin/javac"));

        assertOneLine(tamga("brief"), 69, "found only a Java runtime");
    }

    @Test
    void missingMavenIsOneLine() throws Exception {
        jdk("twentyfive", "25.0.3");
        Files.delete(path.resolve("mvn"));

        assertOneLine(tamga("brief"), 69, "Tamga needs Apache Maven");
    }

    /** A file where a folder has to be made: that stops even root, whom permissions do not. */
    @Test
    void folderThatCannotBeWrittenIsOneLine() throws Exception {
        jdk("twentyfive", "25.0.3");
        Files.writeString(project.resolve("app/target"), "in the way");

        assertOneLine(tamga("brief"), 73, "its folder cannot be written: " + project);
    }

    @Test
    void firstRunBuildsAndSaysSoOnce() throws Exception {
        Path jdk = jdk("twentyfive", "25.0.3");

        Run first = tamga("brief", "--out", "a b");
        Run second = tamga("brief");

        assertThat(first.err()).isEqualTo("Building Tamga (first run, about a minute)…\n");
        assertThat(first.out()).endsWith("org.tamga.app.Tamga brief --out a b\n");
        assertThat(second.err()).isEmpty();
        assertThat(mavenCalls()).containsExactly(jdk + ": -B -q -Dmaven.test.skip=true -pl app -am package");
    }

    @Test
    void newerSourceBuildsAgain() throws Exception {
        jdk("twentyfive", "25.0.3");
        tamga("brief");
        FileTime past = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(project.resolve("app/target/tamga/.built"), past);

        Run run = tamga("brief");

        assertThat(run.err()).isEqualTo("Building Tamga (its sources changed)…\n");
        assertThat(mavenCalls()).hasSize(2);
    }

    /** As after Maven was run by hand. */
    @Test
    void cacheOlderThanTheJarIsMadeAnewOnce() throws Exception {
        Path jdk = jdk("twentyfive", "25.0.3");
        script(jdk.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                  case $argument in
                    -XX:AOTCacheOutput=*) echo trained >>trained; : >"${argument#*=}" ;;
                  esac
                done
                echo "$*"
                """);
        tamga("brief");
        Path cache = project.resolve("app/target/tamga/tamga.aot");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        Run first = tamga("brief");
        Run second = tamga("brief");

        assertThat(first.err()).isEqualTo("Preparing the quick start (Tamga was built anew)…\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("-XX:AOTCache=" + cache);
        assertThat(Files.readAllLines(project.resolve("trained"))).hasSize(2);
        assertThat(mavenCalls()).hasSize(1);
    }

    /** What is over in a second starts with the quick compiler alone; what may be long has both. */
    @ParameterizedTest
    @CsvSource({
        "check note.md,                              true",
        "trade partners KAZ imports 2022,            true",
        "nomenclature find crude oil,                true",
        "trade partners KAZ imports 2022 --csv,      false",
        "trade mirror 2022,                          false",
        "trade partners KAZ 2022 --engine spark,     false",
        "nomenclature convert t.csv --column hs,     false",
        "check a.md b.md c.md d.md,                  false",
        "brief --out report.pdf,                     true",
        "brief --case small --lang ru,               true",
        "brief --case=small,                         true",
        "brief --case large,                         false",
        "brief --out large.pdf --case=large,         false",
        "import mirror,                              false"
    })
    void quickCompilerAloneIsForShortWork(String command, boolean quick) throws Exception {
        jdk("twentyfive", "25.0.3");
        Files.createDirectories(project.resolve("small/figures"));
        Files.write(Files.createDirectories(project.resolve("large/figures")).resolve("all.csv"), new byte[1 << 20]);

        Run run = tamga(command.split(" "));

        assertThat(run.out().contains("-XX:TieredStopAtLevel=1")).isEqualTo(quick);
    }

    @Test
    void builtProjectNeedsNeitherMavenNorCompiler() throws Exception {
        Path jdk = jdk("twentyfive", "25.0.3");
        tamga("brief");
        Files.delete(path.resolve("mvn"));
        Files.delete(jdk.resolve("bin/javac"));

        assertThat(tamga("brief").code()).isZero();
    }

    /** Waiting for the lock, a first run finds that another one has built in the meantime. */
    @Test
    void secondOfTwoFirstRunsDoesNotBuild() throws Exception {
        jdk("twentyfive", "25.0.3");
        script(path.resolve("flock"), """
                #!/bin/sh
                mkdir -p app/target/tamga
                touch app/target/tamga/tamga.jar app/target/tamga/.built
                """);

        Run run = tamga("brief");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(project.resolve("maven-calls")).doesNotExist();
    }

    @Test
    void failedBuildShowsItsEndAndItsLog() throws Exception {
        jdk("twentyfive", "25.0.3");
        script(path.resolve("mvn"), "#!/bin/sh\necho 'what went wrong'\nexit 1\n");

        Run run = tamga("brief");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("what went wrong\n").contains(project + "/app/target/tamga-build.log");
        assertThat(tamga("brief").code()).as("and is not taken for built").isEqualTo(70);
    }

    @Test
    void verifyPassesArgumentsAndExitCodeOn() throws Exception {
        Path jdk = jdk("twentyfive", "25.0.3");
        script(path.resolve("mvn"), "#!/bin/sh\necho \"$JAVA_HOME: $*\"\nexit 3\n");

        Run run = tamga("verify", "-pl", "core");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo(jdk + ": -B verify -pl core\n");
    }

    @Test
    void whatVerifyBuiltIsNotBuiltAgain() throws Exception {
        jdk("twentyfive", "25.0.3");

        assertThat(tamga("verify").code()).isZero();
        assertThat(tamga("brief").err()).isEmpty();
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void runsThroughSymbolicLinksFromAnotherFolder() throws Exception {
        jdk("twentyfive", "25.0.3");
        Path elsewhere = Files.createDirectories(root.resolve("else where"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("project/tamga"));
        Files.createSymbolicLink(elsewhere.resolve("tamga"), Path.of("../link"));

        Run run = finish(start(elsewhere, Path.of("./tamga"), "brief"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(project + "/app/target/tamga/tamga.jar");
    }

    private Path jdk(String name, String version) throws IOException {
        return jdk(jdks.resolve(name), version);
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nOS_NAME=\"X\"\n".formatted(version));
        script(home.resolve("bin/java"), """
                #!/bin/sh
                [ "$1" = -version ] && echo 'openjdk version "%s" 2026-01-01' >&2 && exit
                echo "%s: $*"
                """.formatted(version, home));
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private Run tamga(String... arguments) throws IOException, InterruptedException {
        return finish(start(project, project.resolve("tamga"), arguments));
    }

    private Process start(Path folder, Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TAMGA_JDK_PLACES", root.resolve("nowhere") + ":" + jdks + "/*");
        javaHome.ifPresent(home -> builder.environment().put("JAVA_HOME", home.toString()));
        return builder.start();
    }

    /** The few lines that a run prints fit in the pipes' buffers, so that one can be read after the other. */
    private static Run finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private static void assertOneLine(Run run, int code, String message) {
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("tamga: ")
                .contains(message)
                .endsWith("\n")
                .hasLineCount(1);
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(project.resolve("maven-calls"));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Tests run in their room's folder, or in the project's. */
    private static Path launcher() {
        return Stream.of(Path.of("../tamga"), Path.of("tamga"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }
}
