package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A command whose signature was verified.
 *
 * @param root root session of the subject; empty if it has none
 * @param rung response rung, for people
 * @param eventTime the harmful event: where time to contain begins
 * @param issue rises when the owner issues the same command again
 * @param byPerson a person asked for it: connectors in step-up mode act on nothing else
 */
public record Order(
        CommandKey key,
        SubjectKey subject,
        String root,
        long epoch,
        String rung,
        Authority authority,
        String caseId,
        String reason,
        Instant eventTime,
        Instant issuedAt,
        Instant expiresAt,
        int issue,
        boolean drill,
        boolean byPerson) {
    public Order {
        requireNonNull(key, "key");
        requireNonNull(subject, "subject");
        requireNonNull(root, "root");
        requireNonNull(rung, "rung");
        requireNonNull(authority, "authority");
        requireNonNull(caseId, "caseId");
        requireNonNull(reason, "reason");
        requireNonNull(eventTime, "eventTime");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(expiresAt, "expiresAt");
    }

    boolean isRelease() {
        return key.action() == CommandKey.Action.RELEASE;
    }
}
