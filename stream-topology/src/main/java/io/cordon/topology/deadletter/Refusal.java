package io.cordon.topology.deadletter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.DeadLetterReason;

/**
 * Why a record was not taken.
 *
 * @param reason the kind of fault
 * @param detail what was wrong and what was expected; no part of the value
 * @param schemaId schema id of the wire format, {@link #NO_SCHEMA} where none could be read
 */
public record Refusal(DeadLetterReason reason, String detail, int schemaId) {
    public static final int NO_SCHEMA = -1;
    private static final int MAX_DETAIL = 300;

    public Refusal {
        requireNonNull(reason, "reason");
        detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    /** A refusal before the schema id was read. */
    public static Refusal of(DeadLetterReason reason, String detail) {
        return new Refusal(reason, detail, NO_SCHEMA);
    }

    /** The same for a record of this schema. */
    public Refusal withSchema(int id) {
        return new Refusal(reason, detail, id);
    }
}
