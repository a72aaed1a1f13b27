package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/*
 * Files are read in the order in which they were last written, which is that of their entries whatever they are called: names with dates, and
 * names that come again each week and are emptied then. If the file of the cursor is gone or was emptied, all that was written since the
 * newest entry that was read is read again from its beginning; ids are those of the server's sessions, so that telling twice does no harm.
 */
/**
 * Reads who was let in and who was turned away from the server's own log (csvlog), also while it is rotated. Misses no login, however short.
 *
 * <p><b>Failure semantics:</b> a directory that cannot be read, or a log that is not written in UTC, is an exception, and asking again is safe. What is no
 * entry is passed over.
 */
public final class PostgresqlLogSource implements AuditSource {
    private static final int CHUNK = 1 << 20;
    private static final Comparator<LogFile> BY_AGE =
            Comparator.comparingLong(LogFile::changed).thenComparing(LogFile::name);

    /** After that long nothing takes an authorization back. */
    private static final Duration SETTLES = Duration.ofSeconds(1);

    private final PostgresqlLogConfig config;
    private final InstantSource clock;

    /** A source that reads with its first call. */
    public PostgresqlLogSource(PostgresqlLogConfig config) {
        this(config, InstantSource.system());
    }

    /** A source with a clock of choice, which is to be the server's. */
    PostgresqlLogSource(PostgresqlLogConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return config.name();
    }

    /** Begins with what the newest file has: older ones may be of weeks that nobody asks about. */
    @Override
    public AuditBatch poll(AuditCursor after, int most) {
        try {
            List<LogFile> files = files();
            if (files.isEmpty()) {
                return new AuditBatch(List.of(), after);
            }
            return after.isStart()
                    ? read(files.subList(files.size() - 1, files.size()), 0, 0, most)
                    : goOn(files, LogCursor.of(after), most);
        } catch (IOException e) {
            throw new ConnectorException(
                    "the log of " + config.name() + " in " + config.directory() + " cannot be read", e);
        }
    }

    private AuditBatch goOn(List<LogFile> files, LogCursor cursor, int most) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).isThatOf(cursor)) {
                return read(files.subList(i, files.size()), cursor.offset(), cursor.newest(), most);
            }
        }
        List<LogFile> since =
                files.stream().filter(file -> file.changed() >= cursor.newest()).toList();
        return since.isEmpty() ? new AuditBatch(List.of(), cursor.toCursor()) : read(since, 0, cursor.newest(), most);
    }

    /** Reads on until enough is found, an entry is open, or all is read; what is older than the newest entry that was read is known. */
    private AuditBatch read(List<LogFile> files, long from, long known, int most) throws IOException {
        Told told = new Told(most, known);
        long offset = from;
        for (int i = 0; ; i++) {
            LogFile file = files.get(i);
            boolean more = true;
            while (more && !told.stopped()) {
                byte[] chunk = file.read(offset, CHUNK);
                List<LogEntry> entries = CsvRecords.entries(chunk);
                boolean cut = chunk.length == CHUNK;
                boolean last = i == files.size() - 1;
                Set<String> later = last || cut ? Set.of() : refused(files.get(i + 1));
                long passed = entries.isEmpty() && cut
                        ? nextStart(file, offset) - offset
                        : take(new LogWindow(entries, later, cut), told);
                more = passed > 0;
                offset += passed;
            }
            if (told.stopped() || i == files.size() - 1) {
                return new AuditBatch(
                        told.uses, file.cursor(offset, told.newest).toCursor());
            }
            offset = 0;
        }
    }

    private static Set<String> refused(LogFile next) throws IOException {
        return LogWindow.refused(CsvRecords.entries(next.read(0, CHUNK)));
    }

    /** What was found so far. */
    private static final class Told {
        private final List<ObservedUse> uses = new ArrayList<>();
        private final int most;
        private final long known;
        private long newest;
        private boolean open;

        Told(int most, long known) {
            this.most = most;
            this.known = known;
            this.newest = known;
        }

        boolean stopped() {
            return open || uses.size() >= most;
        }
    }

    /** Takes what can be told and returns how many bytes that is. */
    private int take(LogWindow window, Told told) {
        Instant settled = clock.instant().minus(SETTLES);
        int end = 0;
        for (int i = 0; i < window.entries().size() && !told.stopped(); i++) {
            LogEntry entry = window.entries().get(i);
            LogWindow.Meaning meaning = window.meaning(i, settled);
            if (meaning == LogWindow.Meaning.OPEN) {
                // In a window that is cut, the next one begins here and shows more.
                told.open = !window.cut();
                return end;
            }
            if (entry.isComplete()) {
                tell(entry, meaning, told);
            }
            end = entry.end();
        }
        return end;
    }

    private void tell(LogEntry entry, LogWindow.Meaning meaning, Told told) {
        long at = entry.at().toEpochMilli();
        told.newest = Math.max(told.newest, at);
        if (meaning == LogWindow.Meaning.USE
                && at >= told.known
                && config.rolePattern().matcher(entry.role()).matches()) {
            told.uses.add(entry.use());
        }
    }

    /**
     * An entry longer than a chunk is some statement's text and is passed over, since nobody's login is that long. While nothing comes after it,
     * it is waited for: from its middle on quotes could not be told apart.
     */
    private static long nextStart(LogFile file, long offset) throws IOException {
        long from = offset + 1;
        byte[] chunk = file.read(from, CHUNK);
        while (chunk.length > CsvRecords.START) {
            int start = CsvRecords.nextStart(chunk);
            if (start >= 0) {
                return from + start;
            }
            from += chunk.length - CsvRecords.START;
            chunk = file.read(from, CHUNK);
        }
        return offset;
    }

    private List<LogFile> files() throws IOException {
        List<LogFile> files = new ArrayList<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(config.directory(), config.files())) {
            for (Path path : matching) {
                files.add(LogFile.of(path));
            }
        }
        files.sort(BY_AGE);
        return files;
    }

    /** Nothing is kept open between two calls. */
    @Override
    public void close() {}
}
