package io.cordon.topology.containment.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/*
 * A row a timer, its time first, so that what is due lies together at the front. Fired rows leave tombstones there, which a scan from
 * the very front would step over each time; the cursor skips them. It is in memory only: after a restart one long scan finds it again.
 */
/** Wakes subjects, approvals and request ids when their time has come. */
public final class Timers {

    /** What a timer is for. */
    public enum Purpose {
        SUBJECT,
        APPROVAL,
        REQUEST,
        /** A credential of the population expires. */
        CREDENTIAL,
        /** A request waited long enough for its confirmation. */
        WAITING,
        /** Drills of a tenant. */
        TENANT;

        private static final Purpose[] ALL = values();
    }

    /** A timer whose time has come. */
    public record Due(Instant at, Purpose purpose, String key) {}

    private static final byte[] NOTHING = {1};

    private final KeyValueStore<Bytes, byte[]> rows;
    private Instant cursor = Instant.EPOCH;

    public Timers(KeyValueStore<Bytes, byte[]> rows) {
        this.rows = rows;
    }

    public void set(Instant at, Purpose purpose, String key) {
        rows.put(row(at, purpose, key), NOTHING);
        cursor = at.isBefore(cursor) ? at : cursor;
    }

    public void cancel(Instant at, Purpose purpose, String key) {
        rows.delete(row(at, purpose, key));
    }

    /** Removes and returns what is due, oldest first, at most {@code limit}: the rest comes with the next call. */
    public List<Due> take(Instant now, int limit) {
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> front = rows.range(front(cursor), front(now.plusMillis(1)))) {
            while (front.hasNext() && due.size() < limit) {
                due.add(due(front.next()));
            }
        }
        due.forEach(timer -> rows.delete(row(timer.at(), timer.purpose(), timer.key())));
        cursor = due.size() < limit ? now : due.getLast().at();
        return due;
    }

    private static Due due(KeyValue<Bytes, byte[]> row) {
        ByteBuffer buffer = ByteBuffer.wrap(row.key.get());
        Instant at = Instant.ofEpochMilli(buffer.getLong());
        Purpose purpose = Purpose.ALL[buffer.get()];
        return new Due(at, purpose, UTF_8.decode(buffer).toString());
    }

    private static Bytes row(Instant at, Purpose purpose, String key) {
        byte[] name = key.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + 1 + name.length)
                .putLong(at.toEpochMilli())
                .put((byte) purpose.ordinal())
                .put(name)
                .array());
    }

    private static Bytes front(Instant at) {
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array());
    }
}
