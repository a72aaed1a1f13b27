package io.cordon.cli.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A user whose clients read the password from a file, and the replacement of it. */
final class PasswordRotation {
    private final Admin admin;
    private final String user;
    private final Path file;

    PasswordRotation(Admin admin, String user, Path file) {
        this.admin = admin;
        this.user = user;
        this.file = file;
    }

    /** As one should: first in the file. */
    void to(String password) throws Exception {
        inTheFile(password);
        atTheCluster(password);
    }

    void atTheCluster(String password) throws Exception {
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                .all()
                .get();
    }

    void inTheFile(String password) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, password + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
