package io.cordon.topology.session;

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
 * Rows in order of their second. Taken rows are deleted, and a scan from the very front would pass over all their tombstones each time,
 * so a cursor remembers how far the front is known to be empty. It lives in memory: after a restart one scan finds the front again.
 */
/** Who is due when. */
public final class Timers {
    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> rows;
    private long cursor;

    /** Timers in a store of their own. */
    public Timers(KeyValueStore<Bytes, byte[]> rows) {
        this.rows = rows;
    }

    /**
     * Wakes the owner of this key at or soon after a time.
     *
     * @return when it is due, for {@link #disarm}
     */
    public Instant arm(String key, Instant due) {
        long second = Math.max(cursor, due.getEpochSecond());
        rows.put(row(second, key), NOTHING);
        return Instant.ofEpochSecond(second);
    }

    /** Forgets a timer. */
    public void disarm(String key, Instant due) {
        rows.delete(row(due.getEpochSecond(), key));
    }

    /** Takes those that are due, oldest first, at most so many: the rest waits for the next tick. */
    public List<String> take(Instant now, int budget) {
        List<Bytes> due = due(now.getEpochSecond(), budget);
        due.forEach(rows::delete);
        if (due.size() < budget) {
            cursor = Math.max(cursor, now.getEpochSecond());
        } else {
            cursor = second(due.getLast());
        }
        return due.stream().map(Timers::key).toList();
    }

    private List<Bytes> due(long second, int budget) {
        if (second < cursor) {
            return List.of(); // an older clock, as after a replay: nothing is armed before the cursor
        }
        List<Bytes> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> from = rows.range(row(cursor, ""), row(second + 1, ""))) {
            while (due.size() < budget && from.hasNext()) {
                KeyValue<Bytes, byte[]> next = from.next();
                if (second(next.key) <= second) {
                    due.add(next.key);
                }
            }
        }
        return due;
    }

    private static Bytes row(long second, String key) {
        byte[] name = key.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(Math.max(0, second))
                .put(name)
                .array());
    }

    private static long second(Bytes row) {
        return ByteBuffer.wrap(row.get()).getLong();
    }

    private static String key(Bytes row) {
        return new String(row.get(), Long.BYTES, row.get().length - Long.BYTES, UTF_8);
    }
}
