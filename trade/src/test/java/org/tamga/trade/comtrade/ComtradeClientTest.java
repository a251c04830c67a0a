package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComtradeClientTest {

    private static final ComtradeQuery QUERY =
            ComtradeQuery.parse("C/A/HS period=2023 reporter=156 partner=398,643 flow=M,X product=27");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final TestService service = new TestService(500, 1000);
    private final TestTime time = new TestTime();

    @AfterEach
    void closeService() {
        service.close();
    }

    @Test
    void withoutKeyThePreviewIsAsked() throws Exception {
        Answer answer = fetch(Optional.empty());

        assertThat(answer.rows()).isEqualTo(4);
        assertThat(answer.cut()).isFalse();
        assertThat(answer.url())
                .startsWith(service.base() + "/public/v1/preview/C/A/HS?")
                .doesNotContain("key");
        assertThat(service.requests).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/public/v1/preview/C/A/HS");
            assertThat(request.key()).isEmpty();
            assertThat(request.parameters())
                    .containsEntry("reporterCode", "156")
                    .containsEntry("period", "2023")
                    .containsEntry("partnerCode", "398,643")
                    .containsEntry("partner2Code", "0")
                    .containsEntry("flowCode", "M,X")
                    .containsEntry("cmdCode", "27")
                    .containsEntry("customsCode", "C00")
                    .containsEntry("motCode", "0")
                    .containsEntry("maxRecords", "500");
        });
    }

    @Test
    void bodyIsKeptExactlyAsItCame() throws Exception {
        String body = "{ \"count\":0,\n\t\"data\" : [ ] ,\"error\":\"\", \"name\":\"Côte d'Ivoire\"}\r\n";
        service.fail(1, TestService.body(right -> body));

        Answer answer = fetch(Optional.empty());

        assertThat(folder.resolve("body.json")).hasContent(body).hasSize(answer.bytes());
        assertThat(DiskFiles.isSound(folder.resolve("body.json"), answer.bytes(), answer.sha256()))
                .isTrue();
    }

    @Test
    void keyGoesIntoTheHeaderAndNotIntoTheAddress() throws Exception {
        Answer answer = fetch(key(TestService.KEY));

        assertThat(answer.url()).contains("/data/v1/get/C/A/HS?").doesNotContain(TestService.KEY);
        assertThat(service.requests)
                .singleElement()
                .satisfies(r -> assertThat(r.key()).contains(TestService.KEY));
    }

    @Test
    void wrongKeyIsNotTriedAgain() {
        ComtradeException refused = refusal(key("wrong-key"));

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.KEY);
        assertThat(refused)
                .hasMessageContaining("TAMGA_COMTRADE_KEY")
                .hasMessageContaining("Access denied due to invalid subscription key")
                .hasMessageNotContaining("wrong-key");
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void serviceThatNeedsAKeySaysWhereItGoes() {
        service.fail(1, TestService.status(401, "{\"message\":\"missing subscription key\"}"));

        assertThat(refusal(Optional.empty()))
                .hasMessageContaining("without a key")
                .hasMessageContaining("environment variable TAMGA_COMTRADE_KEY");
    }

    @Test
    void keyThatAServerPrintsBackIsHidden() {
        service.fail(1, TestService.status(400, "{\"message\":\"bad request by " + TestService.KEY + "\"}"));

        assertThat(refusal(key(TestService.KEY)))
                .hasMessageNotContaining(TestService.KEY)
                .hasMessageContaining("bad request by [key]");
    }

    @Test
    void retryAfterIsObeyed() throws Exception {
        service.fail(1, TestService.status(429, "{\"message\":\"Rate limit is exceeded.\"}", "Retry-After", "17"));

        assertThat(fetch(Optional.empty()).rows()).isEqualTo(4);
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void retryAfterOfHoursEndsTheRunAndSaysWhenToGoOn() {
        service.fail(1, TestService.status(429, "", "Retry-After", "7200"));

        ComtradeException refused = refusal(Optional.empty());

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.QUOTA);
        assertThat(refused).hasMessageContaining("go on after 2025-11-20T12:00:01Z");
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void usedUpQuotaSaysWhenToGoOn() {
        String message = "Out of call volume quota. Quota will be replenished in 03:14:17.";
        service.fail(1, TestService.status(403, "{\"statusCode\":403,\"message\":\"" + message + "\"}"));

        ComtradeException refused = refusal(key(TestService.KEY));

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.QUOTA);
        assertThat(refused).hasMessageContaining(message).hasMessageContaining("go on after 2025-11-20T13:14:18Z");
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void quotaThatIsSoonRefilledIsWaitedFor() throws Exception {
        service.fail(1, TestService.status(403, "{\"message\":\"Quota will be replenished in 00:00:20.\"}"));

        assertThat(fetch(Optional.empty()).rows()).isEqualTo(4);
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void serverErrorsAreWaitedOutLongerEachTime() throws Exception {
        service.fail(2, TestService.status(500, "oops"));

        assertThat(fetch(Optional.empty()).rows()).isEqualTo(4);
        assertThat(service.requests).hasSize(3);
        assertThat(time.slept()).hasSize(2);
        assertThat(time.slept().getFirst()).isBetween(SECOND, Duration.ofSeconds(2));
        assertThat(time.slept().getLast()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void afterFiveRetriesTheLastTroubleIsTold() {
        service.fail(10, TestService.status(502, "<html>Bad\u0007Gateway</html>"));

        ComtradeException refused = refusal(Optional.empty());

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.BROKEN);
        assertThat(refused)
                .hasMessageContaining("6 attempts")
                .hasMessageContaining("status 502: <html>Bad\ufffdGateway");
        assertThat(service.requests).hasSize(6);
    }

    @Test
    void bodyShorterThanAnnouncedIsAskedForAgain() throws Exception {
        service.fail(1, TestService.truncated());

        assertThat(fetch(Optional.empty()).rows()).isEqualTo(4);
        assertThat(service.requests).hasSize(2);
    }

    @Test
    void bodyCutWithinItsJsonIsAskedForAgain() throws Exception {
        service.fail(2, TestService.body(body -> body.substring(0, body.length() - 30)));

        assertThat(fetch(Optional.empty()).rows()).isEqualTo(4);
        assertThat(service.requests).hasSize(3);
    }

    @Test
    void badQuestionIsNotAskedAgain() {
        service.fail(1, TestService.status(400, "{\"errorObject\":{\"errorMessage\":\"Invalid cmdCode\"}}"));

        ComtradeException refused = refusal(Optional.empty());

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.REQUEST);
        assertThat(refused).hasMessageContaining("status 400").hasMessageContaining("Invalid cmdCode");
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void longRefusalIsShownInPart() {
        service.fail(1, TestService.status(404, "x".repeat(200_000)));

        assertThat(refusal(Optional.empty()).getMessage()).hasSizeLessThan(400).endsWith("…");
    }

    @Test
    void countThatDoesNotMatchIsAnError() {
        service.fail(1, TestService.body(body -> body.replace("\"count\": 4", "\"count\": 5")));

        ComtradeException refused = refusal(Optional.empty());

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.ANSWER);
        assertThat(refused).hasMessage("the answer says count 5 and has 4 rows");
        assertThat(service.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/data", "http://127.0.0.1:1/data", "//elsewhere.example/data"})
    void redirectElsewhereIsRefused(String location) {
        service.fail(1, TestService.status(302, "", "Location", location));

        ComtradeException refused = refusal(key(TestService.KEY));

        assertThat(refused.kind()).isEqualTo(ComtradeException.Kind.REDIRECT);
        assertThat(refused).hasMessageContaining(location).hasMessageContaining("only 127.0.0.1 is asked");
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void redirectWithinTheServiceIsFollowed() throws Exception {
        service.fail(1, (exchange, body) -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
            TestService.send(exchange, 307, "");
        });

        assertThat(fetch(key(TestService.KEY)).rows()).isEqualTo(4);
        assertThat(service.requests).hasSize(2);
    }

    @Test
    void serviceThatRedirectsInCirclesIsRefused() {
        service.fail(10, (exchange, body) -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
            TestService.send(exchange, 307, "");
        });

        assertThat(refusal(Optional.empty()).kind()).isEqualTo(ComtradeException.Kind.REDIRECT);
        assertThat(service.requests).hasSize(4);
    }

    @Test
    void silentServiceIsGivenUp() throws Exception {
        service.fail(1, service.silence());

        assertThat(fetchAt(hasty(Duration.ofMillis(700), Duration.ofSeconds(20), 3))
                        .rows())
                .isEqualTo(4);
        assertThat(service.requests).hasSizeGreaterThan(1);
    }

    @Test
    void bodyThatStallsIsGivenUp() {
        service.fail(1, service.stall());

        ComtradeException refused = catchThrowableOfType(
                ComtradeException.class, () -> fetchAt(hasty(Duration.ofSeconds(20), Duration.ofMillis(700), 0)));

        assertThat(refused).isNotNull().hasMessageContaining("no complete answer within PT0.7S");
    }

    @Test
    void serverThatIsNotThereIsNamedAsTrouble() {
        service.close();

        assertThat(refusal(Optional.empty()).getMessage()).contains("ConnectException");
    }

    @Test
    void bodyLargerThanAllowedIsNotWritten() {
        CallLimits small = new CallLimits(500, 12, 2000, 100);
        ComtradeException refused;
        try (ComtradeClient client =
                new ComtradeClient(service.base(), Optional.empty(), small, Pace.usual(), time, time)) {
            refused = catchThrowableOfType(
                    ComtradeException.class, () -> client.fetch(QUERY, folder.resolve("body.json")));
        }

        assertThat(refused).isNotNull().hasMessageContaining("100 bytes");
        assertThat(folder.resolve("body.json")).isEmptyFile();
    }

    @Test
    void asManyRowsAsACallMayReturnCountAsCut() throws Exception {
        CallLimits four = new CallLimits(4, 12, 2000, 1 << 20);
        try (ComtradeClient client =
                new ComtradeClient(service.base(), Optional.empty(), four, Pace.usual(), time, time)) {
            assertThat(client.fetch(QUERY, folder.resolve("body.json")).cut()).isTrue();
        }
    }

    @Test
    void limitThatIsLowerThanThoughtIsNoticed() throws Exception {
        List<String> products =
                IntStream.range(1000, 1300).mapToObj(String::valueOf).toList();
        try (ComtradeClient client =
                new ComtradeClient(service.base(), Optional.empty(), CallLimits.free(), Pace.usual(), time, time)) {
            Answer answer = client.fetch(QUERY.with(Axis.PRODUCT, products), folder.resolve("body.json"));

            assertThat(answer.rows()).isEqualTo(500);
            assertThat(answer.cut()).isTrue();
        }
    }

    @Test
    void callsAreASecondApart() throws Exception {
        try (ComtradeClient client = client(Optional.empty(), Pace.usual())) {
            client.fetch(QUERY, folder.resolve("body.json"));
            client.fetch(QUERY, folder.resolve("body.json"));
            client.releases(QUERY);
        }

        assertThat(time.slept()).containsExactly(SECOND, SECOND);
    }

    @Test
    void releasesAreRead() throws Exception {
        service.unpublished.add("398 2023");
        try (ComtradeClient client = client(key(TestService.KEY), Pace.usual())) {
            assertThat(client.releases(ComtradeQuery.parse("C/A/HS period=2023 reporter=156,398")))
                    .containsExactly(new Release("156", "2023", "H6", 1234, "2025-05-06T00:00:00"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://comtradeapi.un.org", "ftp://127.0.0.1", "https://user@comtradeapi.un.org",
                "https://comtradeapi.un.org?x=1", "https:///path", "http://127.0.0.1.elsewhere.example"
            })
    void baseIsHttpsOrThisMachine(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComtradeClient(
                        URI.create(base), Optional.empty(), CallLimits.preview(), Pace.usual(), time, time))
                .withMessageContaining("https://comtradeapi.un.org");
    }

    @Test
    void fileThatCannotBeWrittenIsNoTroubleOfTheService() {
        Path nowhere = folder.resolve("missing/body.json");
        IOException failure;
        try (ComtradeClient client = client(Optional.empty(), Pace.usual())) {
            failure = catchThrowableOfType(IOException.class, () -> client.fetch(QUERY, nowhere));
        }

        assertThat(failure).isNotInstanceOf(ComtradeException.class).hasMessageContaining("cannot write " + nowhere);
        assertThat(service.requests).hasSize(1);
        assertThat(Files.exists(nowhere)).isFalse();
    }

    private static Pace hasty(Duration answerWithin, Duration bodyWithin, int retries) {
        return new Pace(Duration.ZERO, answerWithin, bodyWithin, retries, SECOND, SECOND, 1);
    }

    private Answer fetchAt(Pace pace) throws IOException, InterruptedException {
        try (ComtradeClient client = client(Optional.empty(), pace)) {
            return client.fetch(QUERY, folder.resolve("body.json"));
        }
    }

    private Answer fetch(Optional<ComtradeKey> key) throws IOException, InterruptedException {
        try (ComtradeClient client = client(key, Pace.usual())) {
            return client.fetch(QUERY, folder.resolve("body.json"));
        }
    }

    private ComtradeException refusal(Optional<ComtradeKey> key) {
        ComtradeException refused = catchThrowableOfType(ComtradeException.class, () -> fetch(key));
        assertThat(refused).isNotNull();
        return refused;
    }

    private ComtradeClient client(Optional<ComtradeKey> key, Pace pace) {
        CallLimits limits = key.isPresent() ? CallLimits.free() : CallLimits.preview();
        return new ComtradeClient(service.base(), key, limits, pace, time, time);
    }

    private static Optional<ComtradeKey> key(String secret) {
        return ComtradeKey.of(Map.of("TAMGA_COMTRADE_KEY", secret));
    }
}
