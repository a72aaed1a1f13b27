package io.cordon.topology.baseline;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.topology.config.ConfigSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where baselines come from.
 *
 * @param file a file that {@code cordon learn} wrote: it counts for all tenants, the topic is not followed and nothing is learnt
 * @param learn whether baselines are learnt from sessions that ended clean
 * @param every least time between two versions of one agent type
 */
public record BaselineSettings(Optional<Path> file, boolean learn, Duration every) {

    /** The topic is followed, and what is learnt goes there. */
    public static final BaselineSettings STANDARD = new BaselineSettings(Optional.empty(), true, Duration.ofHours(1));

    public BaselineSettings {
        requireNonNull(file, "file");
        requireNonNull(every, "every");
    }

    /** Reads the section baselines of a file. */
    public static BaselineSettings read(ConfigSection section) {
        Optional<Path> file = section.optionalPath("file");
        return new BaselineSettings(
                file,
                section.flag("learn", file.isEmpty()) && file.isEmpty(),
                section.duration("every", STANDARD.every));
    }

    /**
     * What the file holds; nothing without one.
     *
     * @throws RuntimeException if it cannot be read: a detector without the baseline that an operator gave it would be silent without anybody
     *     knowing
     */
    public Baselines fixed() {
        return file.map(BaselineSettings::decode).orElse(Baselines.NONE);
    }

    private static Baselines decode(Path file) {
        try {
            return Baselines.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read detection.baselines.file " + file, e);
        }
    }
}
