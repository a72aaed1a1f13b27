package io.cordon.load.line;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * CPU time that the threads of a Java process have taken, by what they are for. Threads that ended are not in it.
 *
 * @param nanos by thread, its number and its use
 */
record ThreadTimes(Map<Worker, Long> nanos) {

    /** What a system that has no {@code /proc} tells. */
    static final ThreadTimes UNKNOWN = new ThreadTimes(Map.of());

    private static final Map<String, String> USES = Map.of(
            "C1 Compiler", "compilers",
            "C2 Compiler", "compilers",
            "VM Thread", "collector",
            "GC Thread", "collector",
            "kafka-producer-", "producer",
            "rocksdb:", "RocksDB",
            "data-plane-kafk", "requests");
    private static final String OTHER = "its own work";

    ThreadTimes {
        nanos = Map.copyOf(nanos);
    }

    /**
     * A thread.
     *
     * @param id that of the operating system
     * @param use what it is for
     */
    record Worker(String id, String use) {}

    static ThreadTimes of(long pid) {
        Map<Worker, Long> nanos = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                read(thread, nanos);
            }
        } catch (IOException e) {
            return UNKNOWN; // not Linux
        }
        return new ThreadTimes(nanos);
    }

    private static void read(Path thread, Map<Worker, Long> nanos) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            long ran =
                    Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
            nanos.put(new Worker(thread.getFileName().toString(), use(name)), ran);
        } catch (IOException e) {
            return; // it ended meanwhile
        }
    }

    static String use(String name) {
        return USES.entrySet().stream()
                .filter(use -> name.startsWith(use.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    /** What was taken since then. */
    ThreadTimes since(ThreadTimes before) {
        Map<Worker, Long> more = new HashMap<>();
        nanos.forEach((thread, ran) -> more.put(thread, ran - before.nanos.getOrDefault(thread, 0L)));
        return new ThreadTimes(more);
    }

    /** Microseconds for each of so many records, in words. */
    String forEach(long records) {
        if (nanos.isEmpty()) {
            return "not told by this system";
        }
        Map<String, Long> uses = nanos.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().use(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        long all = uses.values().stream().mapToLong(Long::longValue).sum();
        return micros(all, records)
                + uses.entrySet().stream()
                        .map(use -> use.getKey() + " " + micros(use.getValue(), records))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String micros(long nanos, long records) {
        return String.format("%.1f us", nanos / 1e3 / records);
    }
}
