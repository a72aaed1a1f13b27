package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.OperatorLine.Ran;
import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.Decision;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.ScopeDeclaration;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a question: the gate stops a call, an alert says so, an operator approves it, and the gate lets exactly that call run, once. */
class StepUpIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> MAIL =
            Map.of("to", "ada@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");
    private static final Map<String, Object> OTHER =
            Map.of("to", "bob@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");

    @TempDir
    private Path directory;

    private static final Map<String, Object> TAKEN_BACK =
            Map.of("to", "eve@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");
    private static final Map<String, Object> LAST =
            Map.of("to", "dan@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");

    @Test
    void shouldLetTheApprovedCallRunOnce() throws Exception {
        try (OperatorLine line = new OperatorLine(directory).detecting().containing();
                Gate gate = gate(line);
                Emitter emitter = emitter(line, gate);
                AgentSession session = emitter.open(SessionRequest.of("billing-bot", "billing")
                        .withSession("s-1")
                        .withScope(ScopeDeclaration.NONE.withTools("files.read")))) {
            // Given
            await().atMost(PATIENCE).until(() -> ask(session, MAIL).reason().equals("outside-scope"));
            String alert = await().atMost(PATIENCE)
                    .until(() -> alerts(line), raised -> !raised.isEmpty())
                    .getFirst();

            // When
            Ran approved = line.cordon("approve", alert, "--reason", "the customer asked for it");

            // Then
            assertThat(approved.code()).as(approved.toString()).isZero();
            await().atMost(PATIENCE).until(() -> ask(session, MAIL).decision() == Decision.ALLOW);
            assertThat(ask(session, MAIL).decision()).as("a second time").isNotEqualTo(Decision.ALLOW);
            assertThat(ask(session, OTHER).decision()).as("other arguments").isNotEqualTo(Decision.ALLOW);
            asksByTheIdThatTheRuntimeWasTold(line, session);
            takesAnApprovalBack(line, session);
        }
    }

    private static void asksByTheIdThatTheRuntimeWasTold(OperatorLine line, AgentSession session) {
        approved(line, ask(session, OTHER));

        await().atMost(PATIENCE).until(() -> ask(session, OTHER).decision() == Decision.ALLOW);
        assertThat(ask(session, OTHER).decision()).as("a second time").isNotEqualTo(Decision.ALLOW);
    }

    private static void takesAnApprovalBack(OperatorLine line, AgentSession session) {
        // Given
        String approval = approved(line, ask(session, TAKEN_BACK));

        // When
        Ran denied = line.cordon("deny", approval, "--reason", "the customer knows nothing of it");
        approved(line, ask(session, LAST));

        // Then: what was approved later is there, so the gate has read the denial before it
        assertThat(denied.code()).as(denied.toString()).isZero();
        await().atMost(PATIENCE).until(() -> ask(session, LAST).decision() == Decision.ALLOW);
        assertThat(ask(session, TAKEN_BACK).decision()).isNotEqualTo(Decision.ALLOW);
    }

    /** Approves by the id that a runtime was told with a step-up, as soon as its question is in the topic. */
    private static String approved(OperatorLine line, CallPermit permit) {
        String approval = permit.approvalId().orElseThrow();
        await().atMost(PATIENCE)
                .until(() ->
                        line.cordon("approve", approval, "--reason", "she may").code() == 0);
        return approval;
    }

    private static CallPermit ask(AgentSession session, Map<String, Object> arguments) {
        CallPermit permit = session.beforeCall(ToolCall.of("mail.send", arguments));
        session.afterCall(permit, permit.allowed() ? ToolResult.succeeded("sent") : ToolResult.denied());
        return permit;
    }

    /** Uids of findings that ask for a person, as a SOC reads them in the topic of alerts. */
    private static List<String> alerts(OperatorLine line) {
        Cluster cluster = new Cluster(
                Map.of("bootstrap.servers", line.bootstrapServers()), line.registry(), TopicNames.standard());
        List<String> uids = new ArrayList<>();
        new TopicScan(cluster)
                .eachOf(
                        Topic.ALERTS,
                        Scope.whole(),
                        seen -> seen.value()
                                .map(StepUpIT::alert)
                                .filter(alert -> alert.at("/finding_info/analytic/uid")
                                        .asText()
                                        .equals("outside-scope"))
                                .ifPresent(alert ->
                                        uids.add(alert.at("/finding_info/uid").asText())));
        return uids;
    }

    private static JsonNode alert(byte[] record) {
        try {
            return JSON.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gate gate(OperatorLine line) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", line.bootstrapServers());
        return Gate.open(GateConfig.of(new FeedConfig(kafka, line.registry(), TopicNames.standard())));
    }

    private static Emitter emitter(OperatorLine line, Gate gate) {
        return Emitter.start(EmitterConfig.builder(OperatorLine.TENANT, "billing-runtime")
                .kafka(line.bootstrapServers())
                .registry(line.registryServer().confluentUrl())
                .grants(new FileGrantSource(line.key("grants")))
                .guard(gate)
                .build());
    }
}
