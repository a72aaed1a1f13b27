package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a question: the gate stops a call, an alert says so, an operator approves it, and the gate lets exactly that call run, once. */
class StepUpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> MAIL =
            Map.of("to", "ada@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");
    private static final Map<String, Object> OTHER =
            Map.of("to", "bob@partner.example", "subject", "Invoice", "body", "Your invoice is attached.");

    @TempDir
    private Path directory;

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
                    .until(() -> findings(line), found -> !found.isEmpty())
                    .getFirst();

            // When
            Ran approved = line.cordon("approve", alert, "--reason", "the customer asked for it");

            // Then
            assertThat(approved.code()).as(approved.toString()).isZero();
            await().atMost(PATIENCE).until(() -> ask(session, MAIL).decision() == Decision.ALLOW);
            assertThat(ask(session, MAIL).decision()).as("a second time").isNotEqualTo(Decision.ALLOW);
            assertThat(ask(session, OTHER).decision()).as("other arguments").isNotEqualTo(Decision.ALLOW);
        }
    }

    private static CallPermit ask(AgentSession session, Map<String, Object> arguments) {
        CallPermit permit = session.beforeCall(ToolCall.of("mail.send", arguments));
        session.afterCall(permit, permit.allowed() ? ToolResult.succeeded("sent") : ToolResult.denied());
        return permit;
    }

    private static List<String> findings(OperatorLine line) {
        Cluster cluster = new Cluster(
                Map.of("bootstrap.servers", line.bootstrapServers()), line.registry(), TopicNames.standard());
        return new TopicScan(cluster)
                .values(Topic.FINDINGS, Finding.class, Scope.whole()).stream()
                        .filter(finding -> finding.getRung() == Rung.STEP_UP)
                        .map(Finding::getFindingId)
                        .toList();
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
