package io.cordon.topology.session;

import io.cordon.topology.table.Table;
import java.time.Instant;
import java.util.List;

/*
 * Rows in order of their second. Taken rows are deleted, and a scan from the very front would pass over all their tombstones each time,
 * so a cursor remembers how far the front is known to be empty. It lives in memory: after a restart one scan finds the front again.
 */
/** Who is due when. */
public final class Timers {
    private static final byte[] NOTHING = {};

    /** Added to a second, it gives all of them as many digits, so that their order is that of the text. */
    private static final long FIRST = 10_000_000_000L;

    private static final int DIGITS = 11;

    private final Table rows;
    private long cursor;

    /** Timers in a table of their own. */
    public Timers(Table rows) {
        this.rows = rows;
    }

    /**
     * Wakes the owner of this key at or soon after a time.
     *
     * @return when it is due, for {@link #disarm}
     */
    public Instant arm(String key, Instant due) {
        long second = Math.clamp(due.getEpochSecond(), cursor, FIRST - 1);
        rows.put(row(second, key), NOTHING);
        return Instant.ofEpochSecond(second);
    }

    /** Forgets a timer. */
    public void disarm(String key, Instant due) {
        rows.delete(row(due.getEpochSecond(), key));
    }

    /** Takes those that are due, oldest first, at most so many: the rest waits for the next tick. */
    public List<String> take(Instant now, int budget) {
        List<String> due = due(now.getEpochSecond(), budget);
        due.forEach(rows::delete);
        if (due.size() < budget) {
            cursor = Math.max(cursor, now.getEpochSecond());
        } else {
            cursor = second(due.getLast());
        }
        return due.stream().map(Timers::key).toList();
    }

    private List<String> due(long second, int budget) {
        if (second < cursor) {
            return List.of(); // an older clock, as after a replay: nothing is armed before the cursor
        }
        return rows.range(row(cursor, ""), row(second + 1, ""), budget).stream()
                .map(row -> row.key)
                .toList();
    }

    private static String row(long second, String key) {
        return FIRST + Math.max(0, second) + key;
    }

    private static long second(String row) {
        return Long.parseLong(row.substring(0, DIGITS)) - FIRST;
    }

    private static String key(String row) {
        return row.substring(DIGITS);
    }
}
