package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an audit source saw.
 *
 * @param uses oldest first
 * @param next where the next reading begins; what it passes over will not be seen again
 */
public record AuditBatch(List<ObservedUse> uses, AuditCursor next) {
    public AuditBatch {
        uses = List.copyOf(uses);
        requireNonNull(next, "next");
    }
}
