package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.OperatorLine.Ran;
import io.cordon.schemas.sign.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator does on a bad day: contain a session, look at it, release it, and show later what was done. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All services are started once; the second test takes the cluster as the first one leaves it. */
    @TempDir
    private static Path directory;

    private static OperatorLine line;

    @BeforeAll
    static void start() throws Exception {
        line = new OperatorLine(directory).withDatabase().detecting().containing();
    }

    @AfterAll
    static void stop() throws IOException {
        line.close();
    }

    @Test
    @Order(1)
    void shouldContainLookReleaseReportAndProveWhatWasDone() throws Exception {
        // Given
        line.issue("s-1", "secret-token-1");
        line.used("s-1", Instant.now());

        // When
        Ran quarantined = line.cordon("quarantine", "s-1", "--reason", "it mails keys");

        // Then
        assertThat(quarantined.code()).as(quarantined.toString()).isZero();
        assertThat(quarantined.out()).contains("proven at 1 point");
        assertThat(line.isActive("secret-token-1")).isFalse();
        looksContained(line);
        refusesAForeignKey(line);
        asksBeforeAnAgent(line);

        // When
        Ran released = line.cordon("release", "s-1", "--reason", "a false alarm");

        // Then
        assertThat(released.code()).as(released.toString()).isZero();
        assertThat(released.out()).contains("released");
        assertThat(line.isActive("secret-token-1")).as("nothing is revived").isFalse();
        reports(line);
        provesWhatWasDone(line);
    }

    @Test
    @Order(2)
    void shouldDoWhatOperatorsAskForAndHaveItInTheAuditLog() throws Exception {
        var requests = new OperatorRequests(line, directory);
        requests.drill();
        requests.drillByHand();
        requests.extend();
        requests.verdict();
        requests.twoPersons();
        requests.approveAndDeny();
        requests.dryRun();
        requests.asksBeforeOthersLoseAccess();
        requests.stopAndResume();
        requests.modes();
        requests.traces();
        requests.log();
        line.issue("j-1", "token-j-1", "mail-bot"); // for the documents below
    }

    @Test
    @Order(3)
    void shouldAskAtTheTerminalBeforeWhatReachesFurther() throws Exception {
        new OperatorRequests(line, directory).preview();
    }

    /** After the tests above: there is something to list, to explain and to verify. */
    @ParameterizedTest
    @MethodSource("commands")
    @Order(4)
    void shouldPrintOneDocumentForPrograms(String command) throws IOException {
        // Given
        String[] words = (command + " --json").split(" ");

        // When
        Ran ran = words[0].equals("audit") ? line.run(words) : line.cordon(words);

        // Then
        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(ran.out())
                        .isContainerNode())
                .isTrue();
    }

    static List<String> commands() {
        return List.of(
                "list --all",
                "explain x-1",
                "inspect x-1",
                "status",
                "trace",
                "quarantine j-1 --for PT1H --reason json",
                "extend j-1 --for PT2H --reason json",
                "release j-1 --reason json",
                "verdict j-1 false-positive --reason json",
                "approve --session j-2 --arguments " + "cd".repeat(32) + " --reason json",
                "deny --session j-2 --arguments " + "cd".repeat(32) + " --reason json",
                "audit verify " + directory.resolve("requests-log") + " --public " + line.key("audit-public"),
                "stop-all --reason json");
    }

    /** Of all that happened above: ticks, answers of the owner, modes that were lowered and lifted, drills. */
    @Test
    @Order(5)
    void shouldFindHoldAndIntendTheSameWhenRepeatedFromEventsAndJournal() throws IOException {
        // When
        Ran repeated = line.run("repeat", "--detection", line.detection().toString(), "--json");

        // Then
        assertThat(repeated.code()).as(repeated.toString()).isZero();
        JsonNode partitions = JSON.readTree(repeated.out());
        assertThat(partitions).hasSize(4);
        assertThat(sum(partitions, "/again/finding")).isPositive();
        assertThat(sum(partitions, "/again/hold")).isPositive();
        assertThat(sum(partitions, "/again/intent")).isPositive();
        assertThat(sum(partitions, "/told")).isGreaterThan(4);
    }

    private static int sum(JsonNode partitions, String figure) {
        int sum = 0;
        for (JsonNode each : partitions) {
            sum += each.at(figure).asInt();
        }
        return sum;
    }

    @Test
    @Order(6)
    void shouldAnswerEveryRuleAndEveryPanelToARealPrometheus() throws Exception {
        assumeTrue(Prometheus.isHere(), "prometheus (Debian: package prometheus) is not on this machine");

        // When
        try (Prometheus prometheus =
                Prometheus.scraping(directory, line.issuing().auditing().metrics())) {

            // Then
            assertThat(prometheus.rules().findValuesAsText("health"))
                    .hasSizeGreaterThan(25)
                    .containsOnly("ok");
            List<String> asked = Monitoring.expressions();
            assertThat(asked)
                    .allSatisfy(expression -> assertThat(
                                    prometheus.query(expression).has("result"))
                            .isTrue());
            assertThat(Monitoring.series(asked).stream()
                            .filter(series -> prometheus
                                    .query("count(" + series + ")")
                                    .path("result")
                                    .isEmpty()))
                    .as("series that no service shows; counters are there from their first increase on")
                    .isSubsetOf(Monitoring.ONLY_IN_TROUBLE);
            await("the audit log has all that was done above")
                    .atMost(PATIENCE)
                    .until(() -> prometheus
                                    .query(
                                            "cordon_auditlog_written_records_total > 20 and cordon_auditlog_behind_seconds < 20")
                                    .path("result")
                                    .size()
                            == 1);
        }
    }

    private static void looksContained(OperatorLine line) throws IOException {
        JsonNode inspected =
                JSON.readTree(line.cordon("inspect", "s-1", "--json").out());
        assertThat(inspected.path("state").asText()).isEqualTo("contained");
        assertThat(inspected.at("/points/0/state").asText()).isEqualTo("proven");
        assertThat(line.cordon("inspect", "s-1").out()).contains("oauth2:tools", "it mails keys", "operator:ada");
        assertThat(line.cordon("list").out()).contains("session:s-1", "1/1 proven");
        JsonNode status = await().atMost(PATIENCE)
                .until(
                        () -> JSON.readTree(line.cordon("status", "--json").out()),
                        told -> !told.path("heartbeats").isEmpty());
        assertThat(status.at("/containments/proven").asInt()).isEqualTo(1);
        assertThat(line.cordon("status").out()).contains("1 open: 1 proven", "session:s-1");
        assertThat(line.cordon("explain", "s-1").out())
                .contains("ada asks to quarantine session s-1", "session s-1 is contained");
        assertThat(line.cordon("inspect", "s-unknown").code()).isEqualTo(1);
    }

    private void refusesAForeignKey(OperatorLine line) {
        Path foreign = directory.resolve("foreign.json");
        SigningKey.generate("foreign").writeTo(foreign);
        Ran ran = line.cordon("release", "s-1", "--reason", "mine now", "--key", foreign.toString());
        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("REFUSED", "UNKNOWN_KEY");
    }

    private static void asksBeforeAnAgent(OperatorLine line) {
        assertThat(line.cordon("quarantine", "agent:billing-bot").code())
                .as("without a reason")
                .isEqualTo(2);
        assertThat(line.run("list").code()).as("without a cluster").isEqualTo(2);
    }

    private void reports(OperatorLine line) throws IOException {
        Path file = directory.resolve("report.json");
        Ran report = line.cordon("report", "containment", "--json", file.toString());
        assertThat(report.code()).as(report.toString()).isZero();
        assertThat(report.out()).contains("oauth2:tools", "the target");
        JsonNode figures = JSON.readTree(Files.readString(file)).path("all");
        assertThat(figures.path("count").asInt()).isEqualTo(1);
        assertThat(figures.path("proven").asInt()).isEqualTo(1);
        assertThat(figures.path("witnessed").asInt()).isEqualTo(1);
        assertThat(figures.path("stages").path("proven").path("p50").asLong()).isPositive();
    }

    private void provesWhatWasDone(OperatorLine line) throws IOException {
        Path log = directory.resolve("audit");
        String[] follow = {
            "audit",
            "follow",
            "--once",
            "--out",
            log.toString(),
            "--key",
            line.key("audit").toString()
        };
        assertThat(line.cordon(follow).code()).isZero();
        long lines = lines(log).size();
        assertThat(line.cordon(follow).code()).isZero();
        assertThat(lines(log)).as("nothing is written twice").hasSize((int) lines);
        String[] verify = {
            "audit",
            "verify",
            log.toString(),
            "--public",
            line.key("audit-public").toString()
        };
        Ran verified = line.run(verify);
        assertThat(verified.code()).as(verified.toString()).isZero();
        assertThat(kinds(log))
                .containsSubsequence(
                        "request", "command", "receipt", "request", "rejected", "request", "command", "receipt");

        refusesBrokersThatHaveLess(log, follow);
        Path file = files(log).getFirst();
        Files.writeString(file, Files.readString(file).replace("it mails keys", "it mails news"));
        Ran changed = line.run(verify);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("was changed");
    }

    /** As after a restore of the brokers: records under numbers that the log has would be taken for its own. */
    private void refusesBrokersThatHaveLess(Path log, String... follow) throws IOException {
        Path positions = log.resolve("positions.json");
        String before = Files.readString(positions);
        Files.writeString(positions, before.replaceFirst(":(\\d+)", ":$100000"));
        Ran ran = line.cordon(follow);
        assertThat(ran.code()).as(ran.toString()).isNotZero();
        assertThat(ran.err()).contains("or they were restored");
        Files.writeString(positions, before);
    }

    private static List<String> kinds(Path log) throws IOException {
        return lines(log).stream().map(OperatorsIT::kind).toList();
    }

    private static String kind(String line) {
        try {
            return JSON.readTree(line).path("kind").asText();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.readAllLines(files(log).getFirst());
    }

    private static List<Path> files(Path log) throws IOException {
        try (Stream<Path> found = Files.walk(log)) {
            return found.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
