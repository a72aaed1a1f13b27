package io.cordon.operations.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one tenant's log, named by the first sequence in them so that their names sort as they follow. */
final class Segments {

    private static final String SUFFIX = ".jsonl";

    private final Path directory;

    Segments(Path directory) {
        this.directory = directory;
    }

    Path beginningAt(long sequence) {
        return directory.resolve(String.format(Locale.ROOT, "%012d", sequence) + SUFFIX);
    }

    Optional<Path> last() throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
