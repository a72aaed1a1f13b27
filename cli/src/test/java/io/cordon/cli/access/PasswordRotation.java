package io.cordon.cli.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Of these settings of the user's, without its password. */
    Map<String, Object> client(Map<String, Object> settings) {
        Map<String, Object> client = new HashMap<>(settings);
        client.put("sasl.client.callback.handler.class", "io.cordon.schemas.access.PasswordFile");
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                        + "\" passwordFile=\"" + file + "\";");
        return client;
    }

    void to(String password) throws Exception {
        write(password);
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                .all()
                .get();
    }

    private void write(String password) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, password + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
