package io.cordon.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the files of a tar stream, one after the other. Names of more than a header's room are cut at their beginning: enough to know a file by. */
final class Tar {
    private static final int BLOCK = 512;
    private static final char FILE = '0';
    private static final char OLD_FILE = '\0';

    private Tar() {}

    /**
     * A file in it.
     *
     * @param name without a slash at its beginning
     * @param mode its permissions, with those of special kind
     * @param content all of it
     */
    record Entry(String name, int mode, byte[] content) {
        boolean mayBeRunByOthers() {
            return (mode & 1) != 0;
        }

        @Override
        public String toString() {
            return name + " " + Integer.toOctalString(mode) + ", " + content.length + " bytes";
        }
    }

    /** Is shown each file. */
    interface Visitor {
        void file(Entry entry) throws IOException;
    }

    static void each(InputStream tar, Visitor visitor) throws IOException {
        byte[] header = tar.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            int size = Math.toIntExact(octal(header, 124, 12));
            byte[] content = tar.readNBytes(size);
            tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (header[156] == FILE || header[156] == OLD_FILE) {
                visitor.file(new Entry(name(header), (int) octal(header, 100, 8), content));
            }
            header = tar.readNBytes(BLOCK);
        }
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return (prefix.isEmpty() ? name : prefix + "/" + name).replaceFirst("^/", "");
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] header, int from, int length) {
        byte[] field = Arrays.copyOfRange(header, from, from + length);
        int end = 0;
        while (end < length && field[end] != 0) {
            end++;
        }
        return new String(field, 0, end, UTF_8);
    }
}
