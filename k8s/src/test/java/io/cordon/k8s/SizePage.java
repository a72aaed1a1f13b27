package io.cordon.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/operations/size.md: the one place where figures stand, and what follows from them. */
final class SizePage {
    private static final Path FILE = Path.of("../docs/operations/size.md");

    private static final Pattern COUNT = Pattern.compile("[\\d,]+");

    private final List<List<String>> rows;

    SizePage() {
        try (Stream<String> lines = Files.lines(FILE)) {
            this.rows = lines.filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                            .map(cell -> cell.strip().replace("`", ""))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure that the harness prints. */
    double figure(String name) {
        return Double.parseDouble(row(name).get(1));
    }

    /** The highest of the figures whose names begin so. */
    double highest(String name) {
        return rows.stream()
                .filter(row -> row.getFirst().startsWith(name))
                .mapToDouble(row -> Double.parseDouble(row.get(1)))
                .max()
                .orElseThrow();
    }

    /** What pods of a workload ask for and have at most: CPU twice, memory twice, disk. */
    List<String> asked(String workload) {
        return row(workload).subList(1, 6);
    }

    /** The rows of a table, without what stands above them: those whose first cell is a number. */
    List<List<String>> bySessions() {
        return rows.stream()
                .filter(row -> COUNT.matcher(row.getFirst()).matches())
                .toList();
    }

    private List<String> row(String first) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FILE + " says nothing of " + first));
    }
}
