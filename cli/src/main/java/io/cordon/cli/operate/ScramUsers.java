package io.cordon.cli.operate;

import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.CertificateFile;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.access.PasswordFile;
import io.cordon.schemas.topic.TopicAccessException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;

/**
 * Users of SASL/SCRAM-SHA-512 for the roles, each with a password that nobody has seen, in a file of its own beside the client properties: these hold no secret, and
 * Cordon's clients read the password at each login.
 *
 * <p><b>Failure semantics.</b> A password is in its file before the cluster learns it. A user that the cluster knows already is left as it is, and a file is never
 * written over: after a failure in between, delete the files of that user and call again.
 */
final class ScramUsers {
    private static final int ITERATIONS = 8192;
    private static final int PASSWORD_BYTES = 32;
    private static final long DEADLINE_SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Admin admin;
    private final Properties ours;

    /**
     * @param admin of the cluster
     * @param ours by which properties this program reached it
     */
    ScramUsers(Admin admin, Properties ours) {
        this.admin = admin;
        this.ours = ours;
    }

    /** The client properties of the users that were made. */
    List<Path> create(AccessPlan plan, Path directory) throws IOException {
        Set<String> known = known();
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Member member : plan.members()) {
            if (!known.contains(member.principal())) {
                String password = password();
                Path secret = write(directory.resolve(member.principal() + ".password"), password);
                files.add(write(directory.resolve(member.principal() + ".properties"), client(member, secret)));
                create(member.principal(), password);
            }
        }
        return files;
    }

    private Set<String> known() {
        return await("list users", admin.describeUserScramCredentials().users()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void create(String name, String password) {
        var unused = await(
                "make user " + name,
                admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)))
                        .all());
    }

    private String client(Member member, Path secret) throws IOException {
        Properties client = new Properties();
        ours.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ssl.") || name.equals("security.protocol"))
                .forEach(name -> client.setProperty(name, ours.getProperty(name)));
        if (followed()) {
            client.putIfAbsent("ssl.engine.factory.class", CertificateFile.class.getName());
        }
        client.setProperty("sasl.mechanism", "SCRAM-SHA-512");
        client.setProperty("sasl.client.callback.handler.class", PasswordFile.class.getName());
        client.setProperty("sasl.jaas.config", PasswordFile.login(member.principal(), secret.toAbsolutePath()));
        StringWriter text = new StringWriter();
        client.store(text, member.role().description() + " The paths are those of the machine that made this file.");
        return text.toString();
    }

    /** Whether there is a file by which we trust the brokers. */
    private boolean followed() {
        return ours.getProperty("security.protocol", "").endsWith("SSL")
                && ours.containsKey("ssl.truststore.location")
                && !ours.containsKey("ssl.keystore.key"); // a text, which is no file to follow
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAccessException("cannot " + what + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAccessException("interrupted while waiting for the cluster", e);
        }
    }
}
