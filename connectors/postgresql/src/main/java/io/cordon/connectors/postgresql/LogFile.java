package io.cordon.connectors.postgresql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * One file of the server's log.
 *
 * @param path where it is
 * @param changed when it was last written, in milliseconds
 */
record LogFile(Path path, long changed) {
    /** Bytes at the beginning by which a file is known again: the first line has the time to the millisecond. */
    static final int HEAD = 256;

    static LogFile of(Path path) throws IOException {
        return new LogFile(path, Files.getLastModifiedTime(path).toMillis());
    }

    String name() {
        return path.getFileName().toString();
    }

    /** At most so many bytes from there on; fewer at its end. */
    byte[] read(long offset, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(channel.size() - offset, 0, most));
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer, offset + buffer.position());
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    /** Where a reading of this file stands that has told so much of it. */
    LogCursor cursor(long offset, long newest) throws IOException {
        int length = (int) Math.min(HEAD, offset);
        return new LogCursor(offset, head(length), length, newest, name());
    }

    /** True if it is the file that was read, and not one that took its name. */
    boolean isThatOf(LogCursor cursor) throws IOException {
        return name().equals(cursor.file())
                && Files.size(path) >= cursor.offset()
                && head(cursor.headLength()) == cursor.head();
    }

    private long head(int length) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(read(0, length));
        return checksum.getValue();
    }
}
