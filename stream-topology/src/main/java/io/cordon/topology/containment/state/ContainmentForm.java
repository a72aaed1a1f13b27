package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.Dossier;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.SubjectKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of a containment. */
public final class ContainmentForm {

    private static final StoredForm<Containment> FORM =
            new StoredForm<>(1, ContainmentForm::write, ContainmentForm::read);

    private ContainmentForm() {}

    public static byte[] encode(Containment containment) {
        return FORM.encode(containment);
    }

    /**
     * Reads it back.
     *
     * @throws StoredFormException if it is newer than this release, or damaged
     */
    public static Containment decode(byte[] stored) {
        return FORM.decode(stored);
    }

    private static void write(DataOutputStream out, Containment containment) throws IOException {
        subject(out, containment.subject());
        out.writeLong(containment.epoch());
        dossier(out, containment.dossier());
        StateForm.write(out, containment.state());
        Fields.time(out, containment.openedAt());
        Fields.time(out, containment.changedAt());
        Fields.optional(out, containment.deadline(), Fields::time);
        out.writeBoolean(containment.overdue());
        NotesForm.write(out, containment.notes());
    }

    private static Containment read(DataInputStream in) throws IOException {
        return new Containment(
                subject(in),
                in.readLong(),
                dossier(in),
                StateForm.read(in),
                Fields.time(in),
                Fields.time(in),
                Fields.optional(in, Fields::time),
                in.readBoolean(),
                NotesForm.read(in));
    }

    static void subject(DataOutputStream out, Subject subject) throws IOException {
        out.writeUTF(subject.tenant());
        Fields.constant(out, subject.kind());
        out.writeUTF(subject.ref());
        Fields.optional(out, subject.root(), Fields::text);
    }

    static Subject subject(DataInputStream in) throws IOException {
        return new Subject(
                in.readUTF(), Fields.constant(in, SubjectKind.class), in.readUTF(), Fields.optional(in, Fields::text));
    }

    private static void dossier(DataOutputStream out, Dossier dossier) throws IOException {
        out.writeUTF(dossier.agent());
        out.writeUTF(dossier.agentType());
        out.writeUTF(dossier.caseId());
        Fields.list(out, dossier.findingIds(), Fields::text);
        Fields.list(out, dossier.detectors(), Fields::text);
        out.writeUTF(dossier.reason());
        Fields.time(out, dossier.eventTime());
        out.writeUTF(dossier.openedBy());
        out.writeBoolean(dossier.drill());
    }

    private static Dossier dossier(DataInputStream in) throws IOException {
        return new Dossier(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Fields.list(in, Fields::text),
                Fields.list(in, Fields::text),
                in.readUTF(),
                Fields.time(in),
                in.readUTF(),
                in.readBoolean());
    }
}
