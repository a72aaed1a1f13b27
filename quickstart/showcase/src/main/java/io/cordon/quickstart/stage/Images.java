package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

import io.cordon.parts.Podman;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory with container images of Cordon's services, as the build leaves them in {@code images}. */
public record Images(Path directory) {
    public Images {
        requireNonNull(directory, "directory");
    }

    /** What it takes to run them and is not there, and how to get it; empty if all is. */
    public Optional<String> lacking() {
        List<String> programs = Podman.lacking();
        if (!programs.isEmpty()) {
            return Optional.of("images are run by podman and runc, and here is no " + String.join(" and no ", programs)
                    + " (Debian: apt-get install --no-install-recommends podman runc)");
        }
        return Stream.of("detection", "containment", "actuator")
                .map(this::tar)
                .filter(Files::notExists)
                .findFirst()
                .map(tar -> "there is no image " + tar
                        + " (mvn -Pimages,quick package makes images/*/target/cordon-*.tar)");
    }

    Path tar(String service) {
        return directory.resolve(service).resolve("target/cordon-" + service + ".tar");
    }
}
