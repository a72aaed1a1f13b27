package io.cordon.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where Keycloak lies unpacked. It is no library and too large to be fetched by every build. */
final class KeycloakHome {
    private static final String PROPERTY = "cordon.keycloak.home";

    private KeycloakHome() {}

    /** The folder that is named, or else the one that lies beside the other parts. */
    static Path find() {
        String given = System.getProperty(PROPERTY);
        return given == null || given.isBlank()
                ? in(PartsHome.directory())
                : Path.of(given).toAbsolutePath();
    }

    /** The newest by name, should there be several. */
    static Path in(Path parts) {
        try (Stream<Path> found = Files.list(parts)) {
            return found.filter(KeycloakHome::isServer)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new PartException("no Keycloak in " + parts
                            + ": `./cordon quickstart --idp keycloak` fetches it once (176 MB from Maven Central), or name"
                            + " an unpacked one with -D" + PROPERTY));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for Keycloak in " + parts, e);
        }
    }

    static boolean isServer(Path home) {
        return Files.isRegularFile(home.resolve("bin").resolve("kc.sh"));
    }
}
