package org.tamga.trade.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.Window;
import org.tamga.trade.comtrade.Pace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of a question to a service on this machine, sound and broken. */
final class SdmxDownloadTest {

    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,PRODUCT,FLOW,TIME_PERIOD,OBS_VALUE,CURRENCY,OBS_STATUS,TITLE,UNIT_MULT,DATA_PROVIDER";

    @TempDir
    private Path folder;

    private final TestService service = new TestService();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        service.close();
    }

    private SdmxTerms terms(long mostBytes) {
        return terms(mostBytes, 2);
    }

    private SdmxTerms terms(long mostBytes, int retries) {
        return new SdmxTerms(
                new Pace(
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        retries,
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(5),
                        7),
                mostBytes,
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC),
                slept::add,
                told::add);
    }

    private SdmxFile fetch(String key, String window) throws SdmxException, InterruptedIOException {
        return new SdmxDownload(terms(1 << 20), folder, question(key, window)).run();
    }

    private SdmxQuestion question(String key, String window) {
        return new SdmxQuestion(
                service.source(),
                "TRADE",
                SdmxKey.parse(key),
                window.isEmpty() ? Optional.empty() : Optional.of(Window.parse(window)),
                Optional.of("USD"));
    }

    private SdmxException refused(String key, String window) {
        return catchThrowableOfType(SdmxException.class, () -> fetch(key, window));
    }

    private static List<String> lines(SdmxFile file) throws IOException {
        return Files.readAllLines(file.file());
    }

    @Test
    void observationsAreRowsOfSdmxCsv() throws IOException {
        SdmxFile file = fetch(TestService.KEY, "");

        assertThat(lines(file))
                .containsExactly(
                        HEADER,
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,TOTAL,M,2022,100,USD,A,,,NSO",
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,TOTAL,M,2023,110.5,USD,A,,,NSO",
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,TOTAL,M,2024,120,USD,A,,,NSO",
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,27,M,2022,7.25,USD,A,,,NSO",
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,27,M,2023,8,USD,A,,,NSO");
        assertThat(file.series()).isEqualTo(2);
        assertThat(file.observations()).isEqualTo(5);
        assertThat(file.first() + " " + file.last()).isEqualTo("2022 2024");
        assertThat(file.notes()).isEmpty();
        assertThat(service.asked)
                .containsExactly(
                        "/rest/dataflow/all/all/latest",
                        "/rest/datastructure/NSO/DSD/1.0?references=children",
                        "/rest/data/NSO%2CTRADE%2C1.0/A.KAZ.CHN..M/all");
    }

    @Test
    void theRecordSaysWhereTheFileIsFrom() throws IOException {
        SdmxFile file = fetch(TestService.KEY, "2023/2024");
        JsonNode record = JsonMapper.builder().build().readTree(Files.readString(file.record()));

        assertThat(record.path("file").asString())
                .isEqualTo(file.file().getFileName().toString());
        assertThat(record.path("sha256").asString()).isEqualTo(file.sha256());
        assertThat(file.sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file.file()))));
        assertThat(record.path("bytes").asLong()).isEqualTo(Files.size(file.file()));
        assertThat(record.path("source").asString()).isEqualTo("NSO");
        assertThat(record.path("flow").asString()).isEqualTo("NSO,TRADE,1.0");
        assertThat(record.path("key").asString()).isEqualTo("A.KAZ.CHN..M");
        assertThat(record.path("window").asString()).isEqualTo("2023/2024");
        assertThat(record.path("retrieved").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(record.path("observations").asInt()).isEqualTo(3);
        assertThat(record.path("asked")).hasSize(3);
        assertThat(record.path("reader").asString()).startsWith("sdmx-dl 3.");
    }

    @Test
    void nothingButTheFileAndItsRecordStaysBehind() throws IOException {
        fetch(TestService.KEY, "");
        assertThat(files()).hasSize(2).allMatch(name -> name.startsWith("NSO-TRADE-A.KAZ.CHN..M-"));
    }

    @Test
    void theWindowIsAskedForAndKept() throws IOException {
        SdmxFile file = fetch(TestService.KEY, "2022/2023");

        assertThat(service.askedForData())
                .containsExactly("/rest/data/NSO%2CTRADE%2C1.0/A.KAZ.CHN..M/all?startPeriod=2022");
        assertThat(lines(file)).hasSize(5).noneMatch(line -> line.contains(",2024,"));
    }

    @Test
    void periodsOfEveryLengthAreWrittenAsSdmxDoes() throws IOException {
        service.data = Message.generic(
                Message.series("M.KAZ.CHN.27.M", "2023-02=1", "2023-12=2"),
                Message.series("Q.KAZ.CHN.27.M", "2023-Q3=3"),
                Message.series("A.KAZ.CHN.27.M", "2023=4", "2023-S2=5"));
        assertThat(lines(fetch(".KAZ.CHN.27.M", "2023")).stream().map(line -> line.split(",")[8]))
                .containsExactly("TIME_PERIOD", "2023-02", "2023-12", "2023-Q3", "2023", "2023-S2");
    }

    @ParameterizedTest
    @ValueSource(strings = {Message.SPECIFIC, "application/xml", "text/xml; charset=utf-8", ""})
    void dataByTheirStructureAreReadWhateverTheyAreCalled(String type) throws IOException {
        service.type = type;
        service.data = Message.specific(
                "",
                "<Series FREQ=\"A\" REPORTER=\"KAZ\" PARTNER=\"CHN\" PRODUCT=\"27\" FLOW=\"M\" UNIT_MULT=\"3\">"
                        + "<Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"12.5\" OBS_STATUS=\"P\"/></Series>");
        assertThat(lines(fetch(TestService.KEY, "")))
                .containsExactly(HEADER, "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,27,M,2023,12.5,USD,P,,3,NSO");
    }

    @Test
    void packedAnswersAreUnpacked() throws IOException {
        service.packed = true;
        assertThat(fetch(TestService.KEY, "").observations()).isEqualTo(5);
    }

    @Test
    void unitsToldOfAllOrOfGroupsHoldForTheirSeries() throws IOException {
        service.data = Message.generic(
                "<g:Attributes>" + Message.value("CURRENCY", "EUR") + Message.value("UNIT_MULT", "0")
                        + "</g:Attributes>",
                "<g:Group type=\"Sibling\"><g:GroupKey>" + Message.values(".KAZ.CHN.27.M")
                        + "</g:GroupKey><g:Attributes>" + Message.value("UNIT_MULT", "6") + "</g:Attributes></g:Group>",
                Message.series("A.KAZ.CHN.27.M", "2023=5"),
                Message.series("A.KAZ.CHN.TOTAL.M", "2023=7"));
        assertThat(lines(fetch(TestService.KEY, "")))
                .containsExactly(
                        HEADER,
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,27,M,2023,5,EUR,A,,6,NSO",
                        "dataflow,NSO:TRADE(1.0),I,A,KAZ,CHN,TOTAL,M,2023,7,EUR,A,,0,NSO");

        service.type = Message.SPECIFIC;
        service.data = Message.specific(
                "CURRENCY=\"USD\"",
                "<Group REPORTER=\"KAZ\" PRODUCT=\"27\" UNIT_MULT=\"9\"/>",
                "<Series FREQ=\"A\" REPORTER=\"KAZ\" PARTNER=\"CHN\" PRODUCT=\"27\" FLOW=\"M\"><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"1\"/></Series>");
        assertThat(lines(fetch(TestService.KEY, "")).getLast()).endsWith(",27,M,2023,1,USD,,,9,NSO");
    }

    @Test
    void valuesThatAreInNothingAreCounted() throws IOException {
        SdmxQuestion open = new SdmxQuestion(
                service.source(), "TRADE", SdmxKey.parse(TestService.KEY), Optional.empty(), Optional.empty());
        SdmxFile file = new SdmxDownload(terms(1 << 20), folder, open).run();

        assertThat(file.withoutCurrency()).isEqualTo(5);
        assertThat(file.notes()).containsExactly("5 observations do not say what they are in");
        assertThat(fetch(TestService.KEY, "").withoutCurrency()).isZero();
    }

    @Test
    void observationsWithoutAValueAreCounted() throws IOException {
        service.data =
                Message.generic(Message.series("A.KAZ.CHN.27.M", "2020", "2021=NaN", "2022=:", "2023=", "2024=5"));
        SdmxFile file = fetch(TestService.KEY, "");
        assertThat(file.observations()).isEqualTo(1);
        assertThat(file.notes()).containsExactly("4 observations have no value (: NaN) and were left out");
    }

    @Test
    void seriesThatWereNotAskedForAreLeftOut() throws IOException {
        service.data =
                Message.generic(Message.series("A.KAZ.CHN.27.M", "2024=5"), Message.series("A.UZB.CHN.27.M", "2024=6"));
        SdmxFile file = fetch("A.KAZ.CHN+RUS..M", "");
        assertThat(lines(file)).hasSize(2);
        assertThat(file.notes()).containsExactly("1 observations of series that were not asked for were left out");
    }

    @Test
    void valuesOfTooManyDigitsAreTold() throws IOException {
        service.data =
                Message.generic(Message.series("A.KAZ.CHN.27.M", "2023=12345678901234567.12", "2024=123456789012.345"));
        SdmxFile file = fetch(TestService.KEY, "");
        assertThat(lines(file).getLast()).contains(",123456789012.345,");
        assertThat(file.notes()).containsExactly("1 values have more than 15 digits and were rounded to about 16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023=12 345,6      | "12 345,6" in line 1 of the answer (1 of 2 observations
            2023=1e999         | "1e999" in line 1
            20-23=5            | of 2 values in the answer 1 were read
            """)
    void anObservationThatCannotBeReadIsNotLostSilently(String observation, String message) throws IOException {
        service.data = Message.generic(Message.series("A.KAZ.CHN.27.M", "2024=5", observation));
        SdmxException refusal = refused(TestService.KEY, "");
        assertThat(refusal).hasMessageContaining(message).hasMessageContaining("nothing was written");
        assertThat(refusal.kind()).isEqualTo(SdmxException.Kind.ANSWER);
        assertThat(files()).isEmpty();
    }

    @Test
    void dataInALayoutThatSdmxDlDoesNotReadAreNotTakenForNone() throws IOException {
        service.data = Message.generic("<g:Obs><g:ObsKey>" + Message.values("A.KAZ.CHN.27.M")
                + Message.value("TIME_PERIOD", "2023") + "</g:ObsKey><g:ObsValue value=\"5\"/></g:Obs>");
        assertThat(refused(TestService.KEY, "")).hasMessageStartingWith("of 1 values in the answer 0 were read");
        assertThat(files()).isEmpty();
    }

    @Test
    void emptyAnswersAreSaidToBe() throws IOException {
        service.data = Message.generic();
        SdmxException empty = refused(TestService.KEY, "2019");
        assertThat(empty.kind()).isEqualTo(SdmxException.Kind.EMPTY);
        assertThat(empty).hasMessage("NSO has no values of TRADE for the key A.KAZ.CHN..M in 2019");

        service.data = Message.generic(Message.series("A.KAZ.CHN.27.M", "2022=1", "2024=5"));
        assertThat(refused(TestService.KEY, "2019"))
                .hasMessageEndingWith("its 2 observations are of 2022 to 2024, none within 2019");
        assertThat(refused(TestService.KEY, "2024-H1")).hasMessageEndingWith("none within 2024-H1");

        service.data = Message.generic(Message.series("A.KAZ.CHN.27.M", "2022=NaN"));
        assertThat(refused(TestService.KEY, "")).hasMessageEndingWith("its 1 observations have no value");

        service.fail(
                1,
                TestService.status(
                        404,
                        "<m:Error><m:ErrorMessage code=\"100\"><c:Text>No results</c:Text></m:ErrorMessage></m:Error>"));
        SdmxException none = refused(TestService.KEY, "");
        assertThat(none.kind()).isEqualTo(SdmxException.Kind.EMPTY);
        assertThat(none)
                .hasMessage(
                        "NSO has no values of TRADE for the key A.KAZ.CHN..M: the service has nothing of this (status 404): No results");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsUnknownIsSaidBeforeDataAreAskedFor() {
        SdmxException flow = catchThrowableOfType(
                SdmxException.class,
                () -> new SdmxDownload(
                                terms(1 << 20),
                                folder,
                                new SdmxQuestion(
                                        service.source(),
                                        "TRAD",
                                        SdmxKey.parse("all"),
                                        Optional.empty(),
                                        Optional.of("USD")))
                        .run());
        assertThat(flow).hasMessage("NSO has no flow \"TRAD\" among its 2; alike are PRICES, TRADE");
        assertThat(flow.kind()).isEqualTo(SdmxException.Kind.UNKNOWN);
        assertThat(refused("A.KAZ", ""))
                .hasMessage(
                        "the key \"A.KAZ\" has 2 parts, and TRADE has 5 dimensions: FREQ.REPORTER.PARTNER.PRODUCT.FLOW");
        assertThat(refused("A.KAZ.CHI..M", ""))
                .hasMessage("\"CHI\" is no code of PARTNER, part 3 of the key; 3 are, such as CHN China");
        assertThat(service.askedForData()).isEmpty();
    }

    @Test
    void flowsOfSeveralAgenciesAreToldApartAndTheLatestVersionIsMeant() throws IOException {
        service.flows = Message.flows("NSO,TRADE,1.9", "NSO,TRADE,1.10", "OTHER,TRADE,1.0");
        assertThat(refused("all", "")).hasMessageContaining("write NSO,TRADE,1.10 or NSO,TRADE,1.9 or OTHER,TRADE,1.0");

        SdmxFile file = new SdmxDownload(
                        terms(1 << 20),
                        folder,
                        new SdmxQuestion(
                                service.source(),
                                "nso,trade",
                                SdmxKey.parse("all"),
                                Optional.empty(),
                                Optional.of("USD")))
                .run();
        assertThat(file.flow().version()).isEqualTo("1.10");
    }

    @Test
    void passingTroubleIsSatOut() throws IOException {
        service.fail(1, TestService.status(500, "oops"));
        service.fail(1, TestService.status(429, "slowly", "Retry-After", "60"));

        assertThat(fetch(TestService.KEY, "").observations()).isEqualTo(5);
        assertThat(slept).hasSize(2);
        assertThat(slept.getFirst()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(slept.getLast()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() throws IOException {
        service.fail(1, TestService.truncated());
        assertThat(fetch(TestService.KEY, "").observations()).isEqualTo(5);
    }

    @Test
    void lastingTroubleIsToldWithTheLastReason() throws IOException {
        service.fail(3, TestService.status(503, "<html><body>down for <b>maintenance</b></body></html>"));
        SdmxException broken = refused(TestService.KEY, "");
        assertThat(broken.kind()).isEqualTo(SdmxException.Kind.BROKEN);
        assertThat(broken)
                .hasMessage(
                        "no sound answer of 127.0.0.1 at 3 attempts; at the last one: status 503: down for maintenance");

        service.fail(3, TestService.truncated());
        assertThat(refused(TestService.KEY, "")).hasMessageContaining("at the last one: ");

        assertThat(files()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeOrStopsIsNotWaitedForForever() {
        service.fail(1, service.silence());
        assertThat(refusedAtOnce()).hasMessageEndingWith("at 1 attempts; at the last one: no answer in time");

        service.fail(1, service.stall());
        assertThat(refusedAtOnce()).hasMessageEndingWith("no complete answer within 3 s");
    }

    private SdmxException refusedAtOnce() {
        return catchThrowableOfType(
                SdmxException.class,
                () -> new SdmxDownload(terms(1 << 20, 0), folder, question(TestService.KEY, "")).run());
    }

    @Test
    void noNetworkIsSaid() {
        service.close();
        SdmxException broken = refused(TestService.KEY, "");
        assertThat(broken.kind()).isEqualTo(SdmxException.Kind.BROKEN);
        assertThat(broken).hasMessageContaining("no connection (is there a network");
    }

    @ParameterizedTest
    @CsvSource({
        "401, refuses to answer without permission (status 401): log in",
        "403, refuses to answer without permission (status 403): log in",
        "413, too large for the service (status 413)",
        "414, too large for the service (status 414)",
        "400, refused the question (status 400): log in",
        "501, refused the question (status 501)",
    })
    void aRefusalIsNotAskedAgain(int status, String message) {
        service.fail(1, TestService.status(status, "{\"message\": \"log in\"}"));
        SdmxException refusal = refused(TestService.KEY, "");
        assertThat(refusal.kind()).isEqualTo(SdmxException.Kind.REFUSED);
        assertThat(refusal).hasMessageContaining(message);
        assertThat(service.askedForData()).hasSize(1);
        assertThat(slept).isEmpty();
    }

    @Test
    void aLongWaitIsLeftToTheUser() {
        service.fail(1, TestService.status(429, "", "Retry-After", "7200"));
        assertThat(refused(TestService.KEY, "")).hasMessageContaining("ask again after 2026-01-02T05:04:06Z");
    }

    @Test
    void aPageInTheWrongPlaceIsNoAnswer() {
        service.type = "text/html";
        service.data = "<html><title>Welcome</title><body>Please accept our cookies</body></html>";
        SdmxException page = refused(TestService.KEY, "");
        assertThat(page.kind()).isEqualTo(SdmxException.Kind.ANSWER);
        assertThat(page).hasMessageContaining("text/html");
    }

    @Test
    void xmlThatIsCutOrHoldsEntitiesIsNotRead() throws IOException {
        String whole = service.data;
        service.data = whole.substring(0, whole.length() - 60);
        assertThat(refused(TestService.KEY, "")).hasMessageStartingWith("the answer ");

        Path secret = Files.writeString(folder.resolveSibling("secret-" + folder.getFileName()), "7");
        service.data = whole.replace(
                        "<m:GenericData", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><m:GenericData")
                .replace("<m:ID>test", "<m:ID>&e;");
        assertThat(refused(TestService.KEY, "").kind()).isEqualTo(SdmxException.Kind.ANSWER);
        assertThat(files()).isEmpty();
        Files.delete(secret);
    }

    @Test
    void answersAreBoundedInSize() throws IOException {
        SdmxQuestion question = question(TestService.KEY, "");
        service.data =
                Message.generic(Message.series("A.KAZ.CHN.27.M", "2023=1") + "<!--" + " ".repeat(4 << 20) + "-->");
        assertThat(catchThrowableOfType(
                        SdmxException.class, () -> new SdmxDownload(terms(100_000), folder, question).run()))
                .hasMessageContaining("larger than the 100000 bytes");
        service.packed = true;
        assertThat(catchThrowableOfType(
                        SdmxException.class, () -> new SdmxDownload(terms(100_000), folder, question).run()))
                .hasMessageContaining("unpacks to more than the 1600000 bytes");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnEarlierRunBroughtStaysWhenTheNextFails() throws IOException {
        SdmxFile first = fetch(TestService.KEY, "");
        String before = Files.readString(first.file());
        service.fail(3, TestService.truncated());

        assertThat(refused(TestService.KEY, "").kind()).isEqualTo(SdmxException.Kind.BROKEN);
        assertThat(first.file()).hasContent(before);

        service.data = Message.generic(Message.series("A.KAZ.CHN.27.M", "2023=9"));
        SdmxFile revised = fetch(TestService.KEY, "");
        assertThat(revised.file()).isEqualTo(first.file());
        assertThat(lines(revised)).hasSize(2);
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".sdmx-999999999-1"));
        Files.writeString(left.resolve("answer-0"), "half");
        Path ofOthers = Files.createDirectories(
                folder.resolve(".sdmx-" + ProcessHandle.current().pid() + "-1"));

        fetch(TestService.KEY, "");
        assertThat(left).doesNotExist();
        assertThat(ofOthers).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        SdmxException refusal = catchThrowableOfType(
                SdmxException.class, () -> new SdmxDownload(terms(1 << 20), file, question(TestService.KEY, "")).run());
        assertThat(refusal.kind()).isEqualTo(SdmxException.Kind.DISK);
    }

    @Test
    void anArchiveThatEurostatPutsTogetherIsWaitedFor() throws IOException {
        String later = service.source().address() + "/data/later";
        SdmxSource eurostat = new SdmxSource(
                "EUROSTAT",
                "",
                service.source().address(),
                SdmxSources.builtIn().get("ESTAT_COMEXT").dialect(),
                Map.of("sdmxdl.driver.asyncSleepTime", "1"));
        service.type = "application/vnd.sdmx.generic+xml;version=2.1";
        service.fail(1, TestService.status(200, Message.footer(413, later)));
        service.fail(2, TestService.status(404, "not yet"));
        service.fail(1, TestService.archive());

        SdmxFile file = new SdmxDownload(
                        terms(1 << 20),
                        folder,
                        new SdmxQuestion(
                                eurostat,
                                "TRADE",
                                SdmxKey.parse(TestService.KEY),
                                Optional.empty(),
                                Optional.of("USD")))
                .run();
        assertThat(file.observations()).isEqualTo(5);
        assertThat(service.askedForData()).hasSize(4).last().isEqualTo("/rest/data/later");
    }

    @Test
    void aRefusalAtTheEndOfEurostatsAnswerIsOne() {
        SdmxSource eurostat = new SdmxSource("EUROSTAT", "", service.source().address(), "DIALECTS_ESTAT", Map.of());
        service.type = "application/vnd.sdmx.generic+xml;version=2.1";
        service.fail(1, TestService.status(200, Message.footer(150, "Invalid number of dimensions")));

        SdmxException refusal = catchThrowableOfType(
                SdmxException.class,
                () -> new SdmxDownload(
                                terms(1 << 20),
                                folder,
                                new SdmxQuestion(
                                        eurostat,
                                        "TRADE",
                                        SdmxKey.parse(TestService.KEY),
                                        Optional.empty(),
                                        Optional.of("USD")))
                        .run());
        assertThat(refusal).hasMessage("the service refused the question: 150: Invalid number of dimensions");
        assertThat(refusal.kind()).isEqualTo(SdmxException.Kind.REFUSED);
    }

    @Test
    void dialectsThatNobodySpeaksAreSaid() {
        SdmxSource source = SdmxSource.at(service.source().address(), "NSO", "KLINGON");
        assertThat(catchThrowableOfType(SdmxException.class, () -> SdmxService.open(source, terms(1 << 20), folder)))
                .hasMessageContaining("in the dialect \"KLINGON\"; write one of [DIALECTS_BBK");
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        service.fail(1, TestService.status(302, "", "Location", "/rest/data/elsewhere"));
        assertThat(fetch(TestService.KEY, "").observations()).isEqualTo(5);
        assertThat(service.askedForData()).hasSize(2);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
