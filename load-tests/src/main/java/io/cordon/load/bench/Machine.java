package io.cordon.load.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures were measured on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String UNKNOWN = "unknown";

    private Machine() {}

    static List<String> facts() {
        return List.of(
                "processor: " + first(PROCESSORS, "model name") + ", "
                        + Runtime.getRuntime().availableProcessors() + " of its cores",
                "memory: " + first(MEMORY, "MemTotal"),
                "system: " + System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ' '
                        + System.getProperty("os.arch"),
                "Java: " + System.getProperty("java.vm.name") + ' ' + System.getProperty("java.runtime.version"),
                "Kafka: " + AppInfoParser.getVersion() + ", one broker on the same cores, everything on loopback",
                String.format(
                        "load of the machine when it began: %.2f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static String first(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN; // no Linux: the page says so
        }
    }
}
