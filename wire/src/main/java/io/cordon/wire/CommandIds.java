package io.cordon.wire;

import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;

/** Ids of commands: two triggers, or a retry under another policy, give one command for one containment. */
public final class CommandIds {
    private CommandIds() {}

    /** The command about a subject in one of its epochs. */
    public static String of(String tenant, Subject subject, long epoch, Rung rung) {
        return of(tenant, subject.getKind(), subject.getRef(), epoch, rung);
    }

    /** The command about a subject in one of its epochs. */
    public static String of(String tenant, SubjectKind kind, String ref, long epoch, Rung rung) {
        return Hash.of("command", tenant, kind.name(), ref, Long.toString(epoch), rung.name());
    }
}
