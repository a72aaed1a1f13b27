package io.cordon.operations.log;

import io.cordon.schemas.sign.DocumentVerifier;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a tenant's log from its files alone, with public keys.
 *
 * <p>It finds a line that was changed, dropped, repeated, put in another place, added or cut off, and says which. What it cannot see in the
 * files alone is an end that was taken off at a line's border: for that it needs an anchor.
 */
public final class LogVerifier {

    private final DocumentVerifier keys;

    public LogVerifier(VerifyingKeys keys) {
        this.keys = new DocumentVerifier(keys);
    }

    /** The files of one log, or some that follow each other; in any order. */
    public LogReport verify(List<Path> files, Optional<LogAnchor> anchor) throws IOException {
        List<Written> lines = new ArrayList<>();
        List<LogProblem> unreadable = new ArrayList<>();
        for (Path file : inOrder(files)) {
            read(file, lines, unreadable);
        }
        return new Inspection(keys, lines, unreadable, anchor).report();
    }

    private static List<Path> inOrder(List<Path> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .toList();
    }

    private static void read(Path file, List<Written> lines, List<LogProblem> unreadable) throws IOException {
        String text = text(file);
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            int number = i + 1;
            Optional<Line> line = Line.parse(parts[i]);
            if (line.isPresent()) {
                lines.add(new Written(file, number, line.get()));
            } else {
                unreadable.add(
                        new LogProblem(file, number, 0, "the line is not one of this log: it was changed or cut off"));
            }
        }
        if (!parts[parts.length - 1].isEmpty()) {
            unreadable.add(new LogProblem(file, parts.length, 0, "the line has no end: it was cut off"));
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            // Bytes that are no text show as replacement characters in the line that has them, which then fails.
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
