package io.cordon.schemas.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;

/**
 * Lets a Kafka client show the password that a file holds at this moment: read at each login, so that a password is replaced while the client runs.
 * For {@code sasl.client.callback.handler.class}; {@code sasl.jaas.config} names {@code username} and {@code passwordFile}, and holds no secret.
 *
 * <p>To replace a password, write the new one to the file (by a rename, so that it is never read half), then tell the cluster. What is logged in
 * stays so until {@code connections.max.reauth.ms} is over, and is then asked for the new one. A login in the moment between fails; the next one does not.
 *
 * <p><b>Failure semantics.</b> A file that cannot be read fails this one login; the client tries again as after any failure of the broker.
 */
public final class PasswordFile implements AuthenticateCallbackHandler {
    private String user = "";
    private Path file = Path.of("");

    /** For Kafka, which makes it by its name. */
    public PasswordFile() {}

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> entries) {
        user = option(entries, "username");
        file = Path.of(option(entries, "passwordFile"));
    }

    private static String option(List<AppConfigurationEntry> entries, String name) {
        return entries.stream()
                .map(entry -> entry.getOptions().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseThrow(() -> new ConfigException("sasl.jaas.config does not name " + name));
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(
                        Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray());
            } else {
                // Among these the extensions of SCRAM, which Kafka then leaves out.
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {}
}
