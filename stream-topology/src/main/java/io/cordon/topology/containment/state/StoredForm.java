package io.cordon.topology.containment.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Version byte first, so that a reader knows what it has before it reads on; a newer version is refused, not guessed at. */
final class StoredForm<T> {

    private final int version;
    private final Fields.Writer<T> writer;
    private final Fields.Reader<T> reader;

    StoredForm(int version, Fields.Writer<T> writer, Fields.Reader<T> reader) {
        this.version = version;
        this.writer = writer;
        this.reader = reader;
    }

    byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(version);
            writer.write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    T decode(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            int found = in.readUnsignedByte();
            if (found != version) {
                throw new StoredFormException("stored in version " + found + ", this release reads " + version, null);
            }
            return reader.read(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoredFormException("damaged stored record of " + stored.length + " bytes", e);
        }
    }
}
