package io.cordon.topology.subject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stored form of a credential's record: a version byte, then the fields in their order. */
final class CredentialForm {
    private static final byte VERSION = 1;

    private CredentialForm() {}

    static byte[] encode(CredentialRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(record.agent());
            out.writeUTF(record.agentType());
            out.writeBoolean(record.contained());
            out.writeLong(record.epoch());
            out.writeLong(record.touched());
            out.writeByte(record.holders().size());
            for (Holder holder : record.holders()) {
                write(out, holder);
            }
            out.writeByte(record.told().size());
            for (String told : record.told()) {
                out.writeUTF(told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Holder holder) throws IOException {
        out.writeUTF(holder.session());
        out.writeUTF(holder.root());
        out.writeBoolean(holder.issued());
        out.writeUTF(holder.instance());
        out.writeLong(holder.lastUsed());
        out.writeLong(holder.turn());
        out.writeLong(holder.endedAt());
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalStateException if a newer release wrote it
     */
    static CredentialRecord decode(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException(
                        "stored credential has version " + version + ", this release reads " + VERSION);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored credential is damaged", e);
        }
    }

    private static CredentialRecord read(DataInputStream in) throws IOException {
        String agent = in.readUTF();
        String agentType = in.readUTF();
        boolean contained = in.readBoolean();
        long epoch = in.readLong();
        long touched = in.readLong();
        List<Holder> holders = new ArrayList<>();
        for (int n = in.readByte(); n > 0; n--) {
            holders.add(new Holder(
                    in.readUTF(),
                    in.readUTF(),
                    in.readBoolean(),
                    in.readUTF(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong()));
        }
        Set<String> told = new LinkedHashSet<>();
        for (int n = in.readByte(); n > 0; n--) {
            told.add(in.readUTF());
        }
        return new CredentialRecord(agent, agentType, holders, told, contained, epoch, touched);
    }
}
