package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A receipt: what the actuator did for a command, or why it did not.
 *
 * @param receiptId its id, for the log
 * @param commandId the command
 * @param subject the command's subject
 * @param epoch the command's epoch
 * @param kind what it is about
 * @param points the points that it names; all of them when planned
 * @param detail why it was refused or failed
 */
public record Report(
        String receiptId,
        String commandId,
        Subject subject,
        long epoch,
        Kind kind,
        List<ReportedPoint> points,
        String detail) {

    /** The kinds of receipt. */
    public enum Kind {
        PLANNED,
        STEP,
        PROBE,
        COMPLETED,
        REFUSED
    }

    public Report {
        requireNonNull(receiptId, "receiptId");
        requireNonNull(commandId, "commandId");
        requireNonNull(subject, "subject");
        requireNonNull(kind, "kind");
        points = List.copyOf(points);
        requireNonNull(detail, "detail");
    }
}
