package io.cordon.cli.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of decisions, one JSON object a line, sorted, so that two runs can be compared byte for byte. */
public final class DecisionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DecisionFile() {}

    /** Writes the decisions, replacing the file. */
    public static void write(Path file, List<Decision> decisions) {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Decision decision : decisions.stream().sorted().toList()) {
                lines.write(JSON.writeValueAsString(decision));
                lines.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the decisions can't be written to " + file, e);
        }
    }
}
