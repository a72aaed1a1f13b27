package io.cordon.wire;

import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;

/** Ids of intents: the same on each replay. */
public final class IntentIds {
    private IntentIds() {}

    /** The intent that an event or tick raised about a subject. */
    public static String of(String tenant, SubjectKind kind, String ref, Rung rung, String event) {
        return Hash.of("intent", tenant, kind.name(), ref, rung.name(), event);
    }
}
