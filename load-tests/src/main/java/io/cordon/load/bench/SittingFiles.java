package io.cordon.load.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/*
 * The form of a line with a figure is fixed, and programs read it. What a page needs besides has a file of its own beside it.
 */
/** A start of the bench as files: figures in one, all else beside it. */
final class SittingFiles {

    private static final String ABOUT = ".about";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SittingFiles() {}

    /**
     * What lies beside the figures.
     *
     * @param values of each figure, one of each run
     */
    private record About(
            String command,
            List<String> machine,
            Set<String> measured,
            Map<String, List<Double>> values,
            List<BarChart> plots,
            List<String> notes,
            Map<String, String> missing,
            List<String> failures) {

        static About of(Sitting sitting) {
            return new About(
                    sitting.command(),
                    sitting.machine(),
                    sitting.measured(),
                    sitting.metrics().stream()
                            .collect(Collectors.toMap(Metric::name, Metric::values, (one, last) -> last)),
                    sitting.plots(),
                    sitting.notes(),
                    sitting.missing(),
                    sitting.failures());
        }

        static About unknown(Path file) {
            return new About(
                    file.getFileName().toString(),
                    List.of("machine and command are not known"),
                    Set.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of());
        }

        Sitting with(List<Metric> metrics) {
            List<Metric> whole = metrics.stream()
                    .map(metric -> new Metric(
                            metric.name(),
                            metric.unit(),
                            values.getOrDefault(metric.name(), metric.values()),
                            metric.reference()))
                    .toList();
            return new Sitting(command, machine, measured, whole, plots, notes, missing, failures);
        }
    }

    /** Writes figures, and the rest into a file beside it. */
    static void write(Path file, Sitting sitting) throws IOException {
        Files.write(file, MetricLines.of(sitting.metrics()));
        JSON.writeValue(about(file).toFile(), About.of(sitting));
    }

    /**
     * Reads what was written; of figures alone the machine is not known.
     *
     * @throws IllegalArgumentException if it is no file of figures
     */
    static Sitting read(Path file) {
        try {
            About about =
                    Files.exists(about(file)) ? JSON.readValue(about(file).toFile(), About.class) : About.unknown(file);
            return about.with(MetricLines.read(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("no figures of a bench in " + file + ": " + why(e), e);
        }
    }

    /** What the parser adds about its source in further lines says nothing. */
    private static String why(IOException e) {
        return e instanceof FileSystemException
                ? FileName.why(e)
                : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Path about(Path file) {
        return file.resolveSibling(file.getFileName() + ABOUT);
    }
}
