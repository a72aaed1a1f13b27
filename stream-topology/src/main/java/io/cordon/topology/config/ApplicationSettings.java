package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Which application runs here.
 *
 * @param id application id: group, prefix of its internal topics, transactional id
 * @param instance stable name of this instance, such as the ordinal of its pod; a restart under it is no rebalance
 * @param stateDirectory where state lives; must survive a restart, or it is restored from the brokers
 */
public record ApplicationSettings(String id, String instance, Path stateDirectory) {

    public ApplicationSettings {
        requireNonNull(id, "id");
        requireNonNull(instance, "instance");
        requireNonNull(stateDirectory, "stateDirectory");
    }

    static ApplicationSettings read(ConfigSection section, String id) {
        return new ApplicationSettings(
                section.text("id", id), section.text("instance"), section.requiredPath("stateDirectory"));
    }
}
