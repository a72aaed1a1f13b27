package io.cordon.parts;

import java.nio.file.Path;

/** Where the servers that do not come as libraries lie: the {@code target} folder of this module in a build. */
final class PartsHome {
    static final String PROPERTY = "cordon.parts.home";

    private PartsHome() {}

    static Path directory() {
        String home = System.getProperty(PROPERTY);
        if (home == null || home.isBlank()) {
            throw new PartException("the system property " + PROPERTY
                    + " is not set: it names the folder of the unpacked servers, quickstart/parts/target in a build");
        }
        return Path.of(home).toAbsolutePath();
    }
}
