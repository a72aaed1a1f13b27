package io.cordon.operations.log;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line tells. */
public enum LineKind {
    /** A file of the log begins. */
    SEGMENT,
    /** What an operator asked for, with the signature. */
    REQUEST,
    /** Which modes an operator put in force, with the signature. */
    POLICY,
    /** The containment owner's state of a subject: contained, declined, released ... */
    DECISION,
    /** What a person was told about a containment or a request, such as a refusal. */
    ALERT,
    /** An order to the actuator, with the signature. */
    COMMAND,
    /** What the actuator did and saw. */
    RECEIPT,
    /** A request or command that was not believed or could not be read. */
    REJECTED,
    /** Records that the log should have and that the topic no longer had. */
    GAP,
    /** All lines before it, signed. */
    CHECKPOINT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LineKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }
}
