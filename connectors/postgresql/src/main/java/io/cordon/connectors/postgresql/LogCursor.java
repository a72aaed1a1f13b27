package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ConnectorException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reading of the log stands.
 *
 * @param offset bytes of the file that are told
 * @param head checksum of how the file begins, by which one that was emptied and written anew is told from the one that was read
 * @param headLength bytes that the checksum is of
 * @param newest time of the newest entry that was read, in milliseconds
 * @param file the file's name
 */
record LogCursor(long offset, long head, int headLength, long newest, String file) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):(\\d{1,9}):(\\d{1,18}):(.+)");

    AuditCursor toCursor() {
        return new AuditCursor(offset + ":" + head + ":" + headLength + ":" + newest + ":" + file);
    }

    Instant newestTime() {
        return Instant.ofEpochMilli(newest);
    }

    static LogCursor of(AuditCursor cursor) {
        Matcher matcher = TEXT.matcher(cursor.text());
        if (!matcher.matches()) {
            throw new ConnectorException("the cursor is none of a server log: " + cursor.text());
        }
        return new LogCursor(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Long.parseLong(matcher.group(4)),
                matcher.group(5));
    }
}
