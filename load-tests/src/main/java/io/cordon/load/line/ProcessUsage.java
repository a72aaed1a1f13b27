package io.cordon.load.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process has taken of the machine.
 *
 * @param cpu time of all its threads since it began
 * @param resident bytes of memory that it has now, the heap and what is beside it
 * @param mostResident bytes that it had at most
 */
public record ProcessUsage(Duration cpu, long resident, long mostResident) {

    private static final long KIBI = 1 << 10;

    /**
     * Looks at a process.
     *
     * @throws IllegalStateException if there is none, or this system does not tell
     */
    public static ProcessUsage of(long pid) {
        Duration cpu = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("no process " + pid));
        return new ProcessUsage(cpu, status(pid, "VmRSS:"), status(pid, "VmHWM:"));
    }

    private static long status(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * KIBI)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " of process " + pid));
        } catch (IOException e) {
            throw new IllegalStateException("memory of processes is read from /proc, which only Linux has", e);
        }
    }
}
