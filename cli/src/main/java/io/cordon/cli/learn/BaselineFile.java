package io.cordon.cli.learn;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.UnreadableBaselineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of baselines, as {@code cordon learn} writes it. */
public final class BaselineFile {

    private BaselineFile() {}

    /** Reads all baselines of a file. */
    public static Baselines read(Path file) {
        try {
            return Baselines.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the baselines can't be read from " + file, e);
        } catch (UnreadableBaselineException e) {
            throw new IllegalArgumentException(file + " holds no baselines: " + e.getMessage(), e);
        }
    }

    /** Writes the baselines, replacing the file. */
    public static void write(Path file, Baselines baselines) {
        try {
            Files.write(file, baselines.encode());
        } catch (IOException e) {
            throw new UncheckedIOException("the baselines can't be written to " + file, e);
        }
    }
}
