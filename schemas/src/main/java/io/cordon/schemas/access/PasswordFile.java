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
    private static final int MAX_BYTES = 1 << 12;

    private String user = "";
    private Path file = Path.of("");

    /** For Kafka, which makes it by its name. */
    public PasswordFile() {}

    /** The line for {@code sasl.jaas.config} of SCRAM. */
    public static String login(String user, Path file) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=" + quoted(user)
                + " passwordFile=" + quoted(file.toString()) + ";";
    }

    /** A name must not end its place in the line. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

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
                password.setPassword(read());
            } else {
                // Among these the extensions of SCRAM, which Kafka then leaves out.
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private char[] read() throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("password file " + file + " is larger than " + MAX_BYTES + " bytes");
        }
        String password = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (password.isEmpty()) {
            throw new IOException("password file " + file + " is empty");
        }
        return password.toCharArray();
    }

    @Override
    public void close() {}
}
