package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What RFC 8417, SSF 1.0 and CAEP 1.0 demand of each token, seen through another library. */
class AnnouncementTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_792_497_600);
    private static final SubjectRule SUBJECT =
            new SubjectRule(SubjectRule.Format.ISS_SUB, Optional.of("https://idp.example"));

    private final SigningKeys keys = new SigningKeys(TestKeys.file(TestKeys.LASTING), Duration.ofDays(7));

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheMembersOfASecurityEventToken(Announcement announcement) throws Exception {
        // Given
        var point = point(CredentialKind.OAUTH2_TOKEN);

        // When
        var token = received(announcement, point);

        // Then
        assertThat(token.typ()).isEqualTo("secevent+jwt");
        assertThat(token.keyId()).isEqualTo("lasting");
        assertThat(token.claims().path("iss").asText()).isEqualTo("https://cordon.example");
        assertThat(token.claims().path("aud").asText()).isEqualTo("https://rx.example");
        assertThat(token.claims().path("iat").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(token.claims().path("txn").asText()).isEqualTo("command-1");
        assertThat(token.claims().path("jti").asText()).hasSize(43);
        assertThat(token.claims().path("events")).hasSize(1);
        assertThat(token.claims().path("sub_id").path("format").asText()).isEqualTo("iss_sub");
        assertThat(token.claims().path("sub_id").path("iss").asText()).isEqualTo("https://idp.example");
        assertThat(token.claims().path("sub_id").path("sub").asText()).isEqualTo("agent-7");
        assertThat(token.claims().has("sub")).isFalse();
        assertThat(token.claims().has("exp")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheMembersOfACaepEvent(Announcement announcement) throws Exception {
        // Given
        var point = point(CredentialKind.OAUTH2_TOKEN);

        // When
        var token = received(announcement, point);

        // Then
        assertThat(token.event()).startsWith("https://schemas.openid.net/secevent/caep/event-type/");
        assertThat(token.eventClaims().path("event_timestamp").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(token.eventClaims().path("initiating_entity").asText()).isEqualTo("policy");
        assertThat(token.eventClaims().path("reason_admin").path("en").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"RISK_HIGH,LOW,HIGH", "RISK_LOW,HIGH,LOW"})
    void shouldSayTheRiskBeforeAndAfter(Announcement announcement, String before, String after) throws Exception {
        // Given
        var point = point(CredentialKind.OAUTH2_TOKEN);

        // When
        var token = received(announcement, point);

        // Then
        assertThat(token.event()).endsWith("/risk-level-change");
        assertThat(token.eventClaims().path("principal").asText()).isEqualTo("USER");
        assertThat(token.eventClaims().path("previous_level").asText()).isEqualTo(before);
        assertThat(token.eventClaims().path("current_level").asText()).isEqualTo(after);
        assertThat(token.eventClaims().path("risk_reason").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"CERTIFICATE,x509", "DATABASE_ROLE,password", "API_KEY,api-key", "OAUTH2_TOKEN,oauth2-token"})
    void shouldNameTheKindOfARevokedCredential(CredentialKind kind, String type) throws Exception {
        // Given
        var point = point(kind);

        // When
        var token = received(Announcement.CREDENTIAL_REVOKED, point);

        // Then
        assertThat(token.event()).endsWith("/credential-change");
        assertThat(token.eventClaims().path("change_type").asText()).isEqualTo("revoke");
        assertThat(token.eventClaims().path("credential_type").asText()).isEqualTo(type);
    }

    @Test
    void shouldGiveARepeatTheSameIdAndAnotherStreamAnother() {
        // Given
        var key = point(CredentialKind.OAUTH2_TOKEN).step("session-revoked");

        // When
        var ids = Set.of(EventToken.jti(key, "stream-1"), EventToken.jti(key, "stream-2"));

        // Then
        assertThat(ids).hasSize(2).contains(EventToken.jti(key, "stream-1"));
    }

    @Test
    void shouldPlanOnlyWhatIsWanted() {
        // Given
        var point = point(CredentialKind.OAUTH2_TOKEN);

        // When
        var plans = Announcement.ofContainment(Set.of(EventType.SESSION_REVOKED), point);

        // Then
        assertThat(plans).extracting(p -> p.name()).containsExactly("session-revoked");
        assertThat(Announcement.ofRelease(Set.of(EventType.SESSION_REVOKED), point))
                .isEmpty();
    }

    private ReceivedToken received(Announcement announcement, PointRequest point) throws Exception {
        var token = new EventToken(
                EventToken.jti(point.step("step"), "stream-1"),
                point.commandId(),
                SUBJECT.subject(point),
                announcement.type().uri(),
                announcement.claims(point, NOW));
        var payload = token.payload("https://cordon.example", "https://rx.example", NOW);
        return ReceivedToken.validated(keys.sign(payload.toString(), NOW), keys.published(NOW));
    }

    private static PointRequest point(CredentialKind kind) {
        return new PointRequest(
                "command-1",
                "acme",
                new CredentialView(
                        "ref-1", kind, "ssf:test", "agent-7", Validation.UNKNOWN, Optional.empty(), Optional.empty()));
    }
}
