package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepPlan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps of a containment and of its release, each one event. */
enum Announcement {
    RISK_HIGH("risk-high", EventType.RISK_LEVEL_CHANGE, Stage.BLOCK_NEW),
    SESSION_REVOKED("session-revoked", EventType.SESSION_REVOKED, Stage.END_SESSIONS),
    CREDENTIAL_REVOKED("credential-revoked", EventType.CREDENTIAL_CHANGE, Stage.ROTATE),
    RISK_LOW("risk-low", EventType.RISK_LEVEL_CHANGE, Stage.ADMIT_NEW);

    private final String step;
    private final EventType type;
    private final Stage stage;

    Announcement(String step, EventType type, Stage stage) {
        this.step = step;
        this.type = type;
        this.stage = stage;
    }

    EventType type() {
        return type;
    }

    static List<StepPlan> ofContainment(Set<EventType> wanted, PointRequest point) {
        return plans(wanted, point, List.of(RISK_HIGH, SESSION_REVOKED, CREDENTIAL_REVOKED));
    }

    /** The opposite of the soft event only: sessions and credentials that were revoked stay so. */
    static List<StepPlan> ofRelease(Set<EventType> wanted, PointRequest point) {
        return plans(wanted, point, List.of(RISK_LOW));
    }

    static Optional<Announcement> ofContainmentStep(String step) {
        return Arrays.stream(values())
                .filter(a -> a.step.equals(step) && a != RISK_LOW)
                .findFirst();
    }

    static Optional<Announcement> ofReleaseStep(String step) {
        return Optional.of(RISK_LOW).filter(a -> a.step.equals(step));
    }

    private static List<StepPlan> plans(Set<EventType> wanted, PointRequest point, List<Announcement> all) {
        return all.stream()
                .filter(a -> wanted.contains(a.type))
                .map(a -> new StepPlan(a.step, a.stage, a.reach(), a.summary(point)))
                .toList();
    }

    private Reach reach() {
        return this == CREDENTIAL_REVOKED ? new Reach.OneCredential() : new Reach.WholeAgent();
    }

    private String summary(PointRequest point) {
        return "receivers are told: " + type.label() + " (" + step + ") of "
                + point.credential().principal();
    }

    /** The event's own claims. */
    ObjectNode claims(PointRequest point, Instant now) {
        var claims = JsonNodeFactory.instance.objectNode();
        claims.put("event_timestamp", now.getEpochSecond());
        claims.put("initiating_entity", "policy");
        claims.putObject("reason_admin").put("en", reason(point));
        switch (this) {
            case RISK_HIGH -> risk(claims, "HIGH").put("previous_level", "LOW").put("risk_reason", "QUARANTINED");
            case RISK_LOW -> risk(claims, "LOW").put("previous_level", "HIGH").put("risk_reason", "RELEASED");
            case CREDENTIAL_REVOKED ->
                claims.put("change_type", "revoke")
                        .put(
                                "credential_type",
                                credentialType(point.credential().kind()));
            case SESSION_REVOKED -> {} // has no claims of its own
        }
        return claims;
    }

    private static ObjectNode risk(ObjectNode claims, String level) {
        return claims.put("principal", "USER").put("current_level", level);
    }

    private String reason(PointRequest point) {
        return (this == RISK_LOW ? "Released by command " : "Contained by command ") + point.commandId();
    }

    /** CAEP's word where it has one; else the inventory's kind, which transmitter and receiver agree on. */
    private static String credentialType(CredentialKind kind) {
        return switch (kind) {
            case CERTIFICATE -> "x509";
            case DATABASE_ROLE -> "password";
            case UNKNOWN, OAUTH2_TOKEN, API_KEY, CLOUD_ROLE, LEASE, PRINCIPAL, WORKLOAD_TOKEN ->
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
