package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.sign.DocumentSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tenant's log, written at its end.
 *
 * <p><b>Failure semantics.</b> Lines are safe from a crash of the machine at the next {@link #checkpoint}, not before. Opened after a crash it
 * goes on after the last whole line: half a line is cut off, and its record comes again. A file whose last lines do not chain is refused: to
 * write after what somebody changed would put a signature under it.
 */
final class TenantLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TenantLog.class);

    private final String tenant;
    private final Segments segments;
    private final long segmentBytes;
    private final DocumentSigner signer;
    private final Chain chain;
    private FileChannel file;
    private int unsigned;

    private TenantLog(String tenant, Segments segments, long segmentBytes, DocumentSigner signer) throws IOException {
        this.tenant = tenant;
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.signer = signer;
        this.chain = new Chain(tenant);
        Optional<Path> last = segments.last();
        this.file = last.isPresent() ? resume(last.get()) : begin(Instant.now());
    }

    static TenantLog open(String tenant, Path directory, long segmentBytes, DocumentSigner signer) {
        try {
            Files.createDirectories(directory);
            return new TenantLog(tenant, new Segments(directory), segmentBytes, signer);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log in " + directory + " cannot be opened", e);
        }
    }

    /** Writes a line, unless the log has the record. */
    boolean append(Entry entry) {
        if (chain.has(entry.position())) {
            return false;
        }
        write(chain.next(entry));
        unsigned++;
        return true;
    }

    void gap(Position first, long missing, Instant now) {
        write(chain.gap(first, missing, now));
        unsigned++;
    }

    /** Signs all that was written since the last one and sees it on the disk; begins a new file after it where this one is full. */
    void checkpoint(Instant now) {
        if (unsigned == 0) {
            return;
        }
        try {
            write(chain.checkpoint(now, signer));
            file.force(true);
            unsigned = 0;
            LOG.atInfo()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("sequence", chain.sequence())
                    .addKeyValue("hash", chain.hash())
                    .log("audit log signed");
            if (file.size() >= segmentBytes) {
                file.close();
                file = begin(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log of " + tenant + " cannot be written", e);
        }
    }

    private FileChannel begin(Instant now) throws IOException {
        FileChannel next = FileChannel.open(
                segments.beginningAt(chain.sequence() + 1), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        write(next, chain.segment(now));
        return next;
    }

    private FileChannel resume(Path path) throws IOException {
        FileChannel existing = FileChannel.open(path, StandardOpenOption.WRITE);
        byte[] bytes = Files.readAllBytes(path);
        int whole = wholeLines(bytes);
        if (whole == 0) {
            // Not even the first line of the file was written: it begins again.
            existing.truncate(0);
            resumeBefore(path);
            write(existing, chain.segment(Instant.now()));
            return existing;
        }
        new String(bytes, 0, whole, UTF_8).lines().forEach(text -> resume(path, text));
        existing.truncate(whole);
        existing.position(whole);
        return existing;
    }

    private void resumeBefore(Path empty) throws IOException {
        for (Path each : segments.all()) {
            if (!each.equals(empty)) {
                Files.readString(each).lines().forEach(text -> resume(each, text));
            }
        }
    }

    private void resume(Path path, String text) {
        Line line = Line.parse(text).orElseThrow(() -> changed(path));
        boolean first = line.is(LineKind.SEGMENT);
        String previous = first ? line.facts().path("previous").asText() : chain.hash();
        if (!line.follows(previous)) {
            throw changed(path);
        }
        chain.resume(line);
        unsigned = line.is(LineKind.CHECKPOINT) || first ? 0 : unsigned + 1;
    }

    private static LogException changed(Path path) {
        return new LogException("the audit log " + path
                + " is not as it was written; 'cordon audit verify' says where. Keep it as evidence, "
                + "and begin another directory");
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void write(Line line) {
        try {
            write(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log of " + tenant + " cannot be written", e);
        }
    }

    private static void write(FileChannel to, Line line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Closes the file as it stands; whoever wants the end signed asks for a checkpoint first. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log of " + tenant + " cannot be closed", e);
        }
    }
}
