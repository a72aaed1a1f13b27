package io.cordon.topology.containment.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The stored form of live sessions and of credentials. */
final class PopulationForm {

    /** A live session. */
    record SessionRow(String root, String agent) {}

    /** A credential, where it is honoured, and who holds it. */
    record CredentialRow(String tenant, String ref, String connector, String target, List<String> holders) {}

    /** How far the end of a credential reaches. */
    record ReachRow(String agent, int agents) {}

    private static final StoredForm<ReachRow> REACH =
            new StoredForm<>(1, PopulationForm::write, PopulationForm::readReach);
    private static final StoredForm<SessionRow> SESSION =
            new StoredForm<>(1, PopulationForm::write, PopulationForm::readSession);
    private static final StoredForm<CredentialRow> CREDENTIAL =
            new StoredForm<>(1, PopulationForm::write, PopulationForm::readCredential);

    private PopulationForm() {}

    static byte[] encode(SessionRow row) {
        return SESSION.encode(row);
    }

    static byte[] encode(CredentialRow row) {
        return CREDENTIAL.encode(row);
    }

    static byte[] encode(ReachRow row) {
        return REACH.encode(row);
    }

    static ReachRow reach(byte[] stored) {
        return REACH.decode(stored);
    }

    static SessionRow session(byte[] stored) {
        return SESSION.decode(stored);
    }

    static CredentialRow credential(byte[] stored) {
        return CREDENTIAL.decode(stored);
    }

    private static void write(DataOutputStream out, SessionRow row) throws IOException {
        out.writeUTF(row.root());
        out.writeUTF(row.agent());
    }

    private static SessionRow readSession(DataInputStream in) throws IOException {
        return new SessionRow(in.readUTF(), in.readUTF());
    }

    private static void write(DataOutputStream out, ReachRow row) throws IOException {
        out.writeUTF(row.agent());
        out.writeInt(row.agents());
    }

    private static ReachRow readReach(DataInputStream in) throws IOException {
        return new ReachRow(in.readUTF(), in.readInt());
    }

    private static void write(DataOutputStream out, CredentialRow row) throws IOException {
        out.writeUTF(row.tenant());
        out.writeUTF(row.ref());
        out.writeUTF(row.connector());
        out.writeUTF(row.target());
        Fields.list(out, row.holders(), Fields::text);
    }

    private static CredentialRow readCredential(DataInputStream in) throws IOException {
        return new CredentialRow(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), Fields.list(in, Fields::text));
    }
}
