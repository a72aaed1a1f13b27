package io.cordon.detectors.subject;

import io.cordon.detectors.facts.UnreadableStateException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The stored form of what is known of a credential: a version byte, then the fields in their order. All of it happens in memory. */
final class CredentialForm {
    private static final byte VERSION = 1;

    private CredentialForm() {}

    static byte[] encode(CredentialFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(facts.agent);
            out.writeUTF(facts.agentType);
            out.writeLong(facts.containedSince);
            out.writeLong(facts.epoch);
            out.writeLong(facts.touched);
            out.writeLong(facts.lastAccepted);
            out.writeUTF(facts.lastAcceptedBy);
            out.writeByte(facts.holders.all().size());
            for (Holder holder : facts.holders.all()) {
                write(out, holder);
            }
            facts.reported.write(out);
            facts.places.write(out);
            facts.unexplained.write(out);
            out.writeByte(facts.told.size());
            for (String told : facts.told) {
                out.writeUTF(told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static CredentialFacts decode(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new UnreadableStateException(
                        "the stored credential has version " + version + ", this release reads " + VERSION);
            }
            return read(in);
        } catch (IOException e) {
            throw new UnreadableStateException("the stored credential is damaged: " + e.getMessage());
        }
    }

    private static CredentialFacts read(DataInputStream in) throws IOException {
        CredentialFacts facts = new CredentialFacts();
        facts.agent = in.readUTF();
        facts.agentType = in.readUTF();
        facts.containedSince = in.readLong();
        facts.epoch = in.readLong();
        facts.touched = in.readLong();
        facts.lastAccepted = in.readLong();
        facts.lastAcceptedBy = in.readUTF();
        for (int n = in.readByte(); n > 0; n--) {
            facts.holders.all().add(holder(in));
        }
        facts.reported = Spans.read(in, CredentialFacts.REPORTED_SPANS);
        facts.places = Places.read(in);
        facts.unexplained = Unexplained.read(in);
        for (int n = in.readByte(); n > 0; n--) {
            facts.told.add(in.readUTF());
        }
        return facts;
    }

    private static void write(DataOutputStream out, Holder holder) throws IOException {
        out.writeUTF(holder.session());
        out.writeUTF(holder.root());
        out.writeBoolean(holder.issued());
        out.writeUTF(holder.instance());
        out.writeLong(holder.lastUsed());
        out.writeLong(holder.turn());
        out.writeLong(holder.endedAt());
        out.writeLong(holder.containedAt());
    }

    private static Holder holder(DataInputStream in) throws IOException {
        return new Holder(
                in.readUTF(),
                in.readUTF(),
                in.readBoolean(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }
}
