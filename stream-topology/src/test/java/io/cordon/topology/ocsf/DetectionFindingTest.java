package io.cordon.topology.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.schemas.avro.Evidence;
import io.cordon.schemas.avro.Family;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Grade;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionFindingTest {
    private final DetectionFinding alerts = new DetectionFinding("0.1.0");

    @Test
    void shouldBeADetectionFindingWhenAFindingIsMapped() throws IOException {
        // When
        JsonNode alert = read(finding().build(), "AML.T0086");

        // Then
        assertThat(alert.at("/class_uid").asInt()).isEqualTo(2004);
        assertThat(alert.at("/type_uid").asInt()).isEqualTo(200401);
        assertThat(alert.at("/metadata/version").asText()).isEqualTo("1.8.0");
        assertThat(alert.at("/finding_info/uid").asText()).isEqualTo("f-1");
        assertThat(alert.at("/severity_id").asInt()).isEqualTo(5);
        assertThat(alert.at("/confidence_id").asInt()).isEqualTo(3);
        assertThat(alert.at("/time").asLong()).isEqualTo(1_000);
        assertThat(alert.at("/is_alert").asBoolean()).isTrue();
    }

    @Test
    void shouldNameTheAgentTwiceWhenOcsfHasNoAgentYet() throws IOException {
        // When
        JsonNode alert = read(finding().build());

        // Then
        assertThat(alert.at("/evidences/0/actor/user/type").asText()).isEqualTo("AI Agent");
        assertThat(alert.at("/evidences/0/actor/user/type_id").asInt()).isEqualTo(99);
        assertThat(alert.at("/unmapped/ai_agent/uid").asText()).isEqualTo("agent-1");
    }

    @Test
    void shouldNameTechniqueAndTacticWhenTheDetectorNamesAnAtlasId() throws IOException {
        // When
        JsonNode attacks = read(finding().build(), "AML.T0086", "AML.T9999").at("/finding_info/attacks");

        // Then
        assertThat(attacks.at("/0/technique/name").asText()).isEqualTo("Exfiltration via AI Agent Tool Invocation");
        assertThat(attacks.at("/0/tactic/uid").asText()).isEqualTo("AML.TA0010");
        assertThat(attacks.at("/1/technique/uid").asText()).isEqualTo("AML.T9999");
    }

    @Test
    void shouldSayWhatTheGateDidWhenTheCallWasPrevented() throws IOException {
        // When
        JsonNode alert = read(finding().setPrevented(true).build());

        // Then
        assertThat(alert.at("/action_id").asInt()).isEqualTo(2);
        assertThat(alert.at("/disposition_id").asInt()).isEqualTo(2);
    }

    @Test
    void shouldCarryTheModeAsLabelWhenNothingIsEnforced() throws IOException {
        // When
        JsonNode alert = read(finding().setMode(Mode.SHADOW).build());

        // Then
        assertThat(alert.at("/metadata/labels/0").asText()).isEqualTo("mode:shadow");
    }

    @Test
    void shouldGiveTheSameBytesWhenMappedTwice() {
        // Given
        Finding finding = finding().build();

        // When
        byte[] first = alerts.json(finding, List.of("AML.T0086"));

        // Then
        assertThat(alerts.json(finding, List.of("AML.T0086"))).isEqualTo(first);
    }

    private JsonNode read(Finding finding, String... techniques) throws IOException {
        return new ObjectMapper().readTree(alerts.json(finding, List.of(techniques)));
    }

    private static Finding.Builder finding() {
        return Finding.newBuilder()
                .setFindingId("f-1")
                .setTenant("t")
                .setRoot("r")
                .setSession("s")
                .setAgent("agent-1")
                .setAgentType("support")
                .setDetector("secret-egress")
                .setFamily(Family.CREDENTIAL_EXFILTRATION)
                .setGrade(Grade.LINKED)
                .setSeverity(Severity.CRITICAL)
                .setTitle("Secret leaves")
                .setReason("a secret leaves")
                .setEventId("e-2")
                .setWriter("w")
                .setWriterEpoch(0)
                .setSequence(2)
                .setEngineTime(Instant.ofEpochMilli(1_000))
                .setBrokerTime(Instant.ofEpochMilli(1_100))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setRole("sink")
                        .setEventId("e-2")
                        .setSession("s")
                        .setSequence(2)
                        .setNote("to https://example.net")
                        .build()))
                .setRung(Rung.QUARANTINE)
                .setMode(Mode.ENFORCE)
                .setOrigin(OriginLevel.VERIFIED)
                .setCaseId("case-1");
    }
}
