package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.ArgumentBinding;
import io.cordon.topology.containment.owner.Judgement;
import io.cordon.topology.containment.owner.Operator;
import io.cordon.topology.containment.owner.Particulars;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.RequestKind;
import io.cordon.topology.containment.owner.TwoPersonReason;
import io.cordon.topology.containment.owner.Waiting;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of operators' requests that are not over. */
final class RequestForm {

    private static final StoredForm<Waiting> WAITING =
            new StoredForm<>(1, RequestForm::writeWaiting, RequestForm::readWaiting);

    private RequestForm() {}

    static byte[] encode(Waiting waiting) {
        return WAITING.encode(waiting);
    }

    static Waiting decode(byte[] stored) {
        return WAITING.decode(stored);
    }

    private static void writeWaiting(DataOutputStream out, Waiting waiting) throws IOException {
        write(out, waiting.request());
        Fields.constant(out, waiting.why());
        Fields.time(out, waiting.expiresAt());
    }

    private static Waiting readWaiting(DataInputStream in) throws IOException {
        return new Waiting(read(in), Fields.constant(in, TwoPersonReason.class), Fields.time(in));
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeUTF(request.requestId());
        out.writeUTF(request.tenant());
        out.writeUTF(request.operator().name());
        out.writeUTF(request.operator().keyId());
        Fields.constant(out, request.kind());
        Fields.optional(out, request.subject(), ContainmentForm::subject);
        out.writeUTF(request.reason());
        particulars(out, request.particulars());
        Fields.time(out, request.issuedAt());
        Fields.time(out, request.receivedAt());
    }

    static Request read(DataInputStream in) throws IOException {
        return new Request(
                in.readUTF(),
                in.readUTF(),
                new Operator(in.readUTF(), in.readUTF()),
                Fields.constant(in, RequestKind.class),
                Fields.optional(in, ContainmentForm::subject),
                in.readUTF(),
                particulars(in),
                Fields.time(in),
                Fields.time(in));
    }

    private static void particulars(DataOutputStream out, Particulars particulars) throws IOException {
        out.writeUTF(particulars.binding().hex());
        Fields.optional(out, particulars.until(), Fields::time);
        out.writeBoolean(particulars.preview());
        Fields.optional(out, particulars.confirms(), Fields::text);
        Fields.optional(out, particulars.judgement(), Fields::constant);
        out.writeUTF(particulars.caseId());
        Fields.list(out, particulars.detectors(), Fields::text);
    }

    private static Particulars particulars(DataInputStream in) throws IOException {
        return new Particulars(
                new ArgumentBinding(in.readUTF()),
                Fields.optional(in, Fields::time),
                in.readBoolean(),
                Fields.optional(in, Fields::text),
                Fields.optional(in, i -> Fields.constant(i, Judgement.class)),
                in.readUTF(),
                Fields.list(in, Fields::text));
    }
}
