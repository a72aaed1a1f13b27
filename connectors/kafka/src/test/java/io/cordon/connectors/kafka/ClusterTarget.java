package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.KafkaSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/** A real broker with users and ACLs; agents may read and write the topic {@value #TOPIC}. */
final class ClusterTarget implements Target {
    static final String TOPIC = "orders";
    static final String OWN_PASSWORD = "own-password-of-the-actuator";
    private static final String POOR_PASSWORD = "password-of-one-without-rights";
    private static final AtomicInteger MINTED = new AtomicInteger();

    private final EmbeddedKafka kafka;
    private final Connector connector;

    ClusterTarget(EmbeddedKafka kafka, Map<String, Object> further) {
        this.kafka = kafka;
        this.connector = connector(kafka.bootstrapServers(), OWN_PASSWORD, further);
    }

    /** The actuator's user with what the connector's README asks for, and nothing else. */
    static EmbeddedKafka startBroker() {
        var kafka = EmbeddedKafka.start(KafkaOptions.defaults()
                .with("delegation.token.secret.key", "key-of-this-broker")
                .securedBy(KafkaSecurity.superUser("admin", "password-of-the-admin")
                        .user("cordon-actuator", OWN_PASSWORD)
                        .user("poor", POOR_PASSWORD)));
        done(kafka.admin()
                .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                .all());
        done(kafka.admin()
                .createAcls(Stream.of(AclOperation.ALTER, AclOperation.DESCRIBE)
                        .map(operation -> allow("cordon-actuator", ResourceType.CLUSTER, "kafka-cluster", operation))
                        .toList())
                .all());
        var tokens = allow("cordon-actuator", ResourceType.USER, "*", AclOperation.DESCRIBE_TOKENS);
        done(kafka.admin().createAcls(List.of(tokens)).all());
        return kafka;
    }

    static Connector connector(String servers, String password, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrapServers", servers,
                "user", "cordon-actuator",
                "password", "file:" + secretFile(password),
                "transport", "sasl-plaintext",
                "principalPattern", "agent-.*",
                "protectedPrincipals", List.of("User:agent-of-the-house"),
                "timeout", "2s"));
        settings.putAll(further);
        return new KafkaConnectorFactory().create("kafka:test", Settings.of("", settings));
    }

    /** A connector whose user may log in and nothing else. */
    ClusterTarget withoutRights() {
        return new ClusterTarget(kafka, Map.of("user", "poor", "password", "file:" + secretFile(POOR_PASSWORD)));
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        return mint("agent-" + MINTED.incrementAndGet());
    }

    CredentialView mint(String user) {
        var password = "password-\"of\\" + MINTED.incrementAndGet();
        done(kafka.admin()
                .createAcls(Stream.of(AclOperation.READ, AclOperation.WRITE)
                        .map(operation -> allow(user, ResourceType.TOPIC, TOPIC, operation))
                        .toList())
                .all());
        var credential = view(user, Optional.of(password));
        setPassword(credential);
        return credential;
    }

    /** Gives a user the password of this view, as its credential broker does, and waits until brokers know it. */
    void setPassword(CredentialView credential) {
        done(kafka.admin()
                .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        credential.principal(),
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                        credential.secret().orElseThrow().reveal())))
                .all());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> loginWorks(credential));
    }

    /** Takes away every ACL that denies a user something. */
    void allowAgain(CredentialView credential) {
        var principal = Principal.of(credential);
        done(kafka.admin()
                .deleteAcls(Denial.of(principal, Denial.ALL).stream()
                        .map(AclBinding::toFilter)
                        .toList())
                .all());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> done(kafka.admin()
                                .describeAcls(Denial.naming(principal))
                                .values())
                        .stream()
                        .noneMatch(acl -> acl.entry().permissionType() == AclPermissionType.DENY));
    }

    static CredentialView view(String user, Optional<String> password) {
        return new CredentialView(
                "principal-" + user,
                CredentialKind.PRINCIPAL,
                "kafka",
                user,
                Validation.LOGIN,
                Optional.empty(),
                password.map(SecretValue::of));
    }

    @Override
    public CredentialView neverIssued() {
        return view("agent-never", Optional.of("no-password-of-anybody"));
    }

    @Override
    public boolean admits(CredentialView credential) {
        try (var admin = Admin.create(client(credential))) {
            admin.describeTopics(List.of(TOPIC)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    private boolean loginWorks(CredentialView credential) {
        try (var admin = Admin.create(client(credential))) {
            admin.describeCluster().clusterId().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    /** What a client of the agent's runtime is set to. */
    Map<String, Object> client(CredentialView credential) {
        var settings = new HashMap<>(KafkaSecurity.client(
                credential.principal(), credential.secret().orElseThrow().reveal()));
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        return settings;
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(OWN_PASSWORD);
    }

    static AclBinding allow(String user, ResourceType kind, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(kind, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    static <T> T done(KafkaFuture<T> pending) {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the test's broker refused a request", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    private static String secretFile(String secret) {
        try {
            var file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, secret).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
    }
}
