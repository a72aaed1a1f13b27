package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator asks for; its signature is verified before it comes here.
 *
 * @param requestId chosen by the operator's tool; a repeated one is not answered twice
 * @param tenant the tenant
 * @param operator who asks
 * @param kind what for
 * @param subject about what, if about one thing
 * @param reason why, in the operator's words
 * @param particulars what only some kinds carry
 * @param issuedAt when it was signed
 * @param receivedAt when the broker took it
 */
public record Request(
        String requestId,
        String tenant,
        Operator operator,
        RequestKind kind,
        Optional<Subject> subject,
        String reason,
        Particulars particulars,
        Instant issuedAt,
        Instant receivedAt) {

    public Request {
        requireNonNull(requestId, "requestId");
        requireNonNull(tenant, "tenant");
        requireNonNull(operator, "operator");
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(reason, "reason");
        requireNonNull(particulars, "particulars");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(receivedAt, "receivedAt");
    }

    /** Whether so much lies between signing and the broker's taking it, in either direction, that it may be a replay. */
    boolean untimely(Duration bound) {
        return Duration.between(issuedAt, receivedAt).abs().compareTo(bound) > 0;
    }

    ArgumentBinding binding() {
        return particulars.binding();
    }

    Optional<Instant> until() {
        return particulars.until();
    }
}
