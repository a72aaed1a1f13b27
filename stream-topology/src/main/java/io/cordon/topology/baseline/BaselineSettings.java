package io.cordon.topology.baseline;

import io.cordon.topology.config.ConfigSection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where baselines are. Neither given: there are none, and detectors that need them are silent.
 *
 * @param file a file that {@code cordon learn} wrote
 * @param tenant the tenant whose baselines in the topic count
 */
public record BaselineSettings(Optional<Path> file, Optional<String> tenant) {

    /** No baselines. */
    public static final BaselineSettings NONE = new BaselineSettings(Optional.empty(), Optional.empty());

    /** Reads the section baselines of a file. */
    public static BaselineSettings read(ConfigSection section) {
        BaselineSettings read = new BaselineSettings(section.optionalPath("file"), section.optionalText("tenant"));
        if (read.file.isPresent() && read.tenant.isPresent()) {
            section.problem("file", "either file or tenant, not both: it must be clear which baselines count");
        }
        return read;
    }
}
