package io.cordon.load.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What this thread has read from files since it began. A system that does not tell has none of it.
 *
 * @param calls of the system: a block each for a store whose blocks are not in memory of its own
 * @param bytes of what came from a disk, and not out of the system's cache
 */
public record ThreadReads(OptionalLong calls, OptionalLong bytes) {

    private static final Path FILE = Path.of("/proc/thread-self/io");

    /** As the system tells it now. */
    public static ThreadReads now() {
        List<String> lines = lines();
        return new ThreadReads(number(lines, "syscr: "), number(lines, "read_bytes: "));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            return List.of(); // no Linux, or one that does not count
        }
    }

    private static OptionalLong number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst();
    }
}
