package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.ImpactPoint;
import io.cordon.topology.containment.owner.Judged;
import io.cordon.topology.containment.owner.Judgement;
import io.cordon.topology.containment.owner.Notes;
import io.cordon.topology.containment.owner.Notes.ReleaseNote;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of a containment's notes. */
final class NotesForm {

    private NotesForm() {}

    static void write(DataOutputStream out, Notes notes) throws IOException {
        Fields.optional(out, notes.until(), Fields::time);
        Fields.optional(out, notes.impact(), NotesForm::impact);
        Fields.optional(out, notes.release(), NotesForm::release);
        Fields.optional(out, notes.judged(), NotesForm::judged);
    }

    static Notes read(DataInputStream in) throws IOException {
        return new Notes(
                Fields.optional(in, Fields::time),
                Fields.optional(in, NotesForm::impact),
                Fields.optional(in, NotesForm::release),
                Fields.optional(in, NotesForm::judged));
    }

    private static void impact(DataOutputStream out, Impact impact) throws IOException {
        out.writeInt(impact.sessions());
        out.writeBoolean(impact.assumed());
        Fields.list(out, impact.contained(), Fields::text);
        Fields.list(out, impact.losing(), Fields::text);
        Fields.list(out, impact.points(), NotesForm::point);
    }

    private static Impact impact(DataInputStream in) throws IOException {
        return new Impact(
                in.readInt(),
                in.readBoolean(),
                Fields.list(in, Fields::text),
                Fields.list(in, Fields::text),
                Fields.list(in, NotesForm::point));
    }

    private static void point(DataOutputStream out, ImpactPoint point) throws IOException {
        out.writeUTF(point.credential());
        out.writeUTF(point.connector());
        out.writeUTF(point.target());
        out.writeInt(point.sessions());
        out.writeInt(point.agents());
    }

    private static ImpactPoint point(DataInputStream in) throws IOException {
        return new ImpactPoint(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt(), in.readInt());
    }

    private static void release(DataOutputStream out, ReleaseNote note) throws IOException {
        out.writeUTF(note.by());
        out.writeUTF(note.reason());
    }

    private static ReleaseNote release(DataInputStream in) throws IOException {
        return new ReleaseNote(in.readUTF(), in.readUTF());
    }

    private static void judged(DataOutputStream out, Judged judged) throws IOException {
        Fields.constant(out, judged.judgement());
        out.writeUTF(judged.by());
    }

    private static Judged judged(DataInputStream in) throws IOException {
        return new Judged(Fields.constant(in, Judgement.class), in.readUTF());
    }
}
