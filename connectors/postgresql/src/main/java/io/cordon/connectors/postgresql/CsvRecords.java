package io.cordon.connectors.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Whole records at the beginning of some bytes of a csvlog: fields in quotes may hold commas, lines and doubled quotes. */
final class CsvRecords {
    /** Bytes that a beginning is known by, with what comes before it. */
    static final int START = 6;

    private final byte[] bytes;
    private int position;

    CsvRecords(byte[] bytes) {
        this.bytes = bytes;
    }

    /** All whole entries at the beginning of the bytes. */
    static List<LogEntry> entries(byte[] bytes) {
        CsvRecords records = new CsvRecords(bytes);
        List<LogEntry> entries = new ArrayList<>();
        while (records.hasNext()) {
            entries.add(records.next());
        }
        return entries;
    }

    /** True if another record is there from its beginning to its end: the server may be in the middle of writing one. */
    boolean hasNext() {
        return end() >= 0;
    }

    /** The next entry. */
    LogEntry next() {
        int end = end();
        List<String> fields = fields(new String(bytes, position, end - position, UTF_8));
        position = end + 1;
        return new LogEntry(fields, position);
    }

    /** The next place that looks like the beginning of a record, a line that begins with a year; -1 if there is none. */
    static int nextStart(byte[] bytes) {
        for (int i = 1; i + START <= bytes.length; i++) {
            boolean year = bytes[i - 1] == '\n' && bytes[i + 4] == '-';
            for (int digit = i; year && digit < i + 4; digit++) {
                year = bytes[digit] >= '0' && bytes[digit] <= '9';
            }
            if (year) {
                return i;
            }
        }
        return -1;
    }

    private int end() {
        boolean quoted = false;
        for (int i = position; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(26);
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
