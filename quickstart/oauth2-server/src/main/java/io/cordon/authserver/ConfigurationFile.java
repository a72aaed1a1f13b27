package io.cordon.authserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with clients' secrets, which nobody but its owner may read. */
record ConfigurationFile(Path path) {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** The file, if it is there and kept secret: a file open to others stops the start. */
    static ConfigurationFile secret(Path path) {
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException("configuration file not readable: " + path.toAbsolutePath());
        }
        if (!isPosix(path)) {
            return new ConfigurationFile(path);
        }
        Set<PosixFilePermission> permissions = permissions(path);
        if (!OWNER.containsAll(permissions)) {
            throw new IllegalArgumentException("configuration file holds secrets and must have the rights 0600: "
                    + path.toAbsolutePath() + " has " + permissions);
        }
        return new ConfigurationFile(path);
    }

    /** The file as Spring's configuration names it. */
    String location() {
        return path.toAbsolutePath().toUri().toString();
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Set<PosixFilePermission> permissions(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException e) {
            throw new UncheckedIOException("rights unknown of " + path, e);
        }
    }
}
