package io.cordon.cli.access;

import static io.cordon.cli.access.SecuredCluster.ACME;
import static io.cordon.cli.access.SecuredCluster.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.access.PasswordFile;
import io.cordon.schemas.access.PatientPoll;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.InternalTopics;
import io.cordon.schemas.topic.Topic;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the table of docs/access.md: what is in it can be done, and nothing else. */
class SecuredBusIT {
    /** Brokers learn of passwords and certificates a moment after the controller has taken them. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String RULE_OF_THE_PLAN = "already there, so that making it changes nothing";

    @TempDir
    private static Path directory;

    private static SecuredCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = SecuredCluster.start(directory);
        try (Attempts admin = new Attempts(cluster.client(cluster.admin()))) {
            for (String topic : topics().toList()) {
                assertThat(admin.writes(topic)).as(topic).isTrue();
            }
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldDoItsOwnWorkAndNoOthers(Role role) throws Exception {
        Member member = ACME.member(role);
        walk(member, cluster.client(directory.resolve(member.principal() + ".properties")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RUNTIME", "DETECTION", "ACTUATOR", "AUDIT_SOURCE", "REVIEWER"})
    void shouldDoTheSameByItsCertificate(Role role) throws Exception {
        Member member = ACME.member(role);
        walk(member, cluster.certified("certificate-" + role.label(), "CN=" + member.principal() + ",O=Cordon"));
    }

    private static void walk(Member member, Map<String, Object> client) throws InterruptedException {
        // Given
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> found = new TreeMap<>();

        // When
        try (Attempts attempts = new Attempts(client)) {
            topics(member, attempts, expected, found);
            groupsAndTransactions(member, attempts, expected, found);
            administration(member, attempts, expected, found);
            alterations(member, attempts, expected, found);
        }

        // Then
        assertThat(found).isEqualTo(expected);
    }

    private static void topics(
            Member member, Attempts attempts, Map<String, Boolean> expected, Map<String, Boolean> found)
            throws InterruptedException {
        for (String topic : topics().toList()) {
            expected.put("read " + topic, member.may(AclOperation.READ, ResourceType.TOPIC, topic));
            found.put("read " + topic, attempts.reads(topic));
            expected.put("write " + topic, member.may(AclOperation.WRITE, ResourceType.TOPIC, topic));
            found.put("write " + topic, attempts.writes(topic));
        }
    }

    private static void groupsAndTransactions(
            Member member, Attempts attempts, Map<String, Boolean> expected, Map<String, Boolean> found)
            throws InterruptedException {
        for (String group : List.of(
                "cordon-detect",
                "cordon-containment",
                "cordon-actuator",
                "cordon-soc-siem",
                "globex-detect",
                "cordon.audit.acme.orders")) {
            expected.put("group " + group, member.may(AclOperation.DESCRIBE, ResourceType.GROUP, group));
            found.put("group " + group, attempts.seesGroup(group));
            expected.put("commit as " + group, member.may(AclOperation.READ, ResourceType.GROUP, group));
            found.put("commit as " + group, attempts.commitsAs(group));
        }
        for (String group : List.of("cordon-detect", "cordon-actuator")) {
            expected.put("join " + group, member.may(AclOperation.READ, ResourceType.GROUP, group));
            found.put("join " + group, attempts.joins(group));
        }
        for (String id : List.of(
                "cordon-detect-p-1",
                "cordon-containment-p-1",
                "cordon-actuator-0",
                "globex-actuator-0",
                "cordon.audit.acme.orders",
                "cordon.audit.globex.orders")) {
            expected.put("write as " + id, member.may(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, id));
            found.put("write as " + id, attempts.writesAs(id));
            expected.put("see " + id, member.may(AclOperation.DESCRIBE, ResourceType.TRANSACTIONAL_ID, id));
            found.put("see " + id, attempts.seesTransactions(id));
        }
    }

    private static void administration(
            Member member, Attempts attempts, Map<String, Boolean> expected, Map<String, Boolean> found)
            throws InterruptedException {
        for (String topic : List.of("cordon-detect-facts-changelog", "cordon.events", "globex.events", "orders")) {
            expected.put("create " + topic, member.may(AclOperation.CREATE, ResourceType.TOPIC, topic));
            found.put("create " + topic, attempts.createsTopic(topic));
        }
        for (String topic : List.of("cordon.commands", "cordon.intents", "globex.intents")) {
            expected.put("settings " + topic, member.may(AclOperation.DESCRIBE_CONFIGS, ResourceType.TOPIC, topic));
            found.put("settings " + topic, attempts.seesSettings(topic));
            expected.put("delete " + topic, false);
            found.put("delete " + topic, attempts.deletesTopic(topic));
        }
        for (String topic : InternalTopics.ALL) {
            expected.put("see " + topic, member.may(AclOperation.DESCRIBE, ResourceType.TOPIC, topic));
            found.put("see " + topic, attempts.seesTopic(topic));
        }
        expected.put("broker settings", onCluster(member, AclOperation.DESCRIBE_CONFIGS));
        found.put("broker settings", attempts.seesBrokerSettings());
        expected.put("see rules", onCluster(member, AclOperation.DESCRIBE));
        found.put("see rules", attempts.seesRules());
        expected.put(RULE_OF_THE_PLAN, onCluster(member, AclOperation.ALTER));
        found.put(RULE_OF_THE_PLAN, attempts.makesRules(ACME.bindings().get(0)));
    }

    private static void alterations(
            Member member, Attempts attempts, Map<String, Boolean> expected, Map<String, Boolean> found)
            throws InterruptedException {
        for (String topic : List.of("cordon.commands", "cordon.events", "globex.commands")) {
            expected.put("delete records of " + topic, member.may(AclOperation.DELETE, ResourceType.TOPIC, topic));
            found.put("delete records of " + topic, attempts.deletesRecords(topic));
            expected.put("alter " + topic, member.may(AclOperation.ALTER_CONFIGS, ResourceType.TOPIC, topic));
            found.put("alter " + topic, attempts.altersSettings(ConfigResource.Type.TOPIC, topic));
        }
        boolean settings = onCluster(member, AclOperation.ALTER_CONFIGS);
        expected.put("alter a broker", settings);
        found.put("alter a broker", attempts.altersSettings(ConfigResource.Type.BROKER, "1"));
        expected.put("alter quotas", settings);
        found.put("alter quotas", attempts.altersQuotas(member.principal()));
        expected.put("alter passwords", onCluster(member, AclOperation.ALTER));
        found.put("alter passwords", attempts.altersPasswords());
    }

    /** The table alone would not say that it hands out too much. */
    @Test
    void shouldGiveNobodyButTheInstallerAnythingToAlter() {
        assertThat(ACME.members())
                .filteredOn(member -> member.bindings()
                        .map(binding -> binding.entry().operation())
                        .anyMatch(operation -> operation == AclOperation.ALTER
                                || operation == AclOperation.ALTER_CONFIGS
                                || operation == AclOperation.DELETE
                                || operation == AclOperation.ALL))
                .extracting(Member::role)
                .containsExactly(Role.INSTALLER);
        assertThat(ACME.members())
                .filteredOn(member -> member.may(AclOperation.READ, ResourceType.GROUP, "cordon-detect"))
                .extracting(Member::role)
                .containsExactly(Role.DETECTION);
    }

    @Test
    void shouldLetNobodyInWithAnotherPassword() throws Exception {
        // Given
        Map<String, Object> guessing = cluster.client(cluster.user(ACME, "soc"));
        Path guess = Files.writeString(directory.resolve("guess"), "a guess");
        guessing.put("sasl.jaas.config", PasswordFile.login("cordon-soc", guess));

        // When
        try (Admin admin = Admin.create(guessing)) {
            var asked = admin.describeCluster().clusterId();

            // Then
            assertThatThrownBy(asked::get).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void shouldKnowARoleByItsCertificate() throws Exception {
        // When
        try (Attempts operator = new Attempts(cluster.certified("operator", "CN=cordon-operator,O=Cordon"))) {

            // Then
            assertThat(operator.writes("cordon.requests")).isTrue();
            assertThat(operator.reads("cordon.commands")).isTrue();
            assertThat(operator.writes("cordon.commands")).isFalse();
            assertThat(operator.reads("cordon.credentials")).isFalse();
            assertThat(operator.reads("globex.commands")).isFalse();
        }
    }

    @Test
    void shouldLetNobodyInWithoutACertificateAndNoStrangerDoAnything() throws Exception {
        // Given
        Map<String, Object> stranger = cluster.certified("stranger", "CN=cordon-operator,O=Others");
        Map<String, Object> nobody = new TreeMap<>(stranger);
        nobody.keySet().removeIf(name -> name.startsWith("ssl.key"));

        // When
        try (Attempts attempts = new Attempts(stranger);
                Admin admin = Admin.create(nobody)) {
            var asked = admin.describeCluster().clusterId();

            // Then
            assertThat(attempts.writes("cordon.requests")).isFalse();
            assertThatThrownBy(asked::get).hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    @Test
    void shouldHoldBackARuntimeInAFloodAndNoOther() throws Exception {
        // Given: smaller than it is made, so that the flood need not be large
        Member runtime = ACME.member(Role.RUNTIME);
        assertThat(cluster.quota(runtime.principal()))
                .isEqualTo(runtime.quota().orElseThrow().settings());
        cluster.limit(runtime.principal(), 32 << 10);
        String other = GLOBEX.member(Role.RUNTIME).principal();

        // When
        try (Flood flood = new Flood(cluster.client(directory.resolve(runtime.principal() + ".properties")));
                Flood ordinary = new Flood(cluster.client(directory.resolve(other + ".properties")))) {
            flood.send("cordon.events", 175);
            ordinary.send("globex.events", 175);

            // Then
            assertThat(flood.heldBackMillis()).isPositive();
            assertThat(ordinary.heldBackMillis()).isZero();
        }
        assertThat(cluster.access(ACME, cluster.user(ACME, "inspector")))
                .as("a quota that an operator has changed is no mistake")
                .isZero();
    }

    /** With the two files that {@code cordon access --create --users} made. */
    @Test
    void shouldGoOnWhenAPasswordIsReplacedWhileAClientRuns() throws Exception {
        // Given
        Path properties = cluster.user(GLOBEX, "baselines");
        Path password = directory.resolve("globex-baselines.password");
        assertThat(properties).content().doesNotContain(Files.readString(password));
        assertThat(Files.getPosixFilePermissions(password)).hasToString("[OWNER_READ, OWNER_WRITE]");
        PasswordRotation rotation = new PasswordRotation(cluster.kafka().admin(), "globex-baselines", password);
        try (Attempts running = new Attempts(cluster.client(properties))) {
            assertThat(running.writes("globex.baselines")).isTrue();

            // When
            rotation.to("the second password");
            double logins = running.loginsAgain();

            // Then: a login in the moment between file and cluster fails, the next does not
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> running.writes("globex.baselines") && running.loginsAgain() > logins);
            try (Attempts late = new Attempts(cluster.client(properties))) {
                assertThat(late.writes("globex.baselines")).isTrue();
            }
        }
    }

    /** As while Kubernetes takes its time to bring a secret into a pod. */
    @Test
    void shouldReadOnWhenThePasswordIsReplacedAtTheClusterFirst() throws Exception {
        // Given
        Map<String, Object> client = cluster.client(cluster.user(GLOBEX, "soc"));
        PasswordRotation rotation =
                new PasswordRotation(cluster.kafka().admin(), "globex-soc", directory.resolve("globex-soc.password"));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            PatientPoll poll = new PatientPoll(consumer);
            consumer.assign(List.of(new TopicPartition("globex.findings", 0)));
            await().atMost(PATIENCE).until(() -> reads(consumer, poll));

            // When
            rotation.atTheCluster("the second password");
            await().atMost(PATIENCE).until(() -> refused(consumer, poll));
            rotation.inTheFile("the second password");

            // Then
            await().atMost(PATIENCE).until(() -> reads(consumer, poll));
        }
    }

    private static boolean reads(KafkaConsumer<byte[], byte[]> consumer, PatientPoll poll) {
        consumer.seekToBeginning(consumer.assignment());
        return !poll.within(Duration.ofSeconds(1)).isEmpty();
    }

    private static boolean refused(KafkaConsumer<byte[], byte[]> consumer, PatientPoll poll) {
        poll.within(Duration.ofMillis(100));
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().matches("failed-(re)?authentication-total"))
                .anyMatch(metric -> ((Number) metric.metricValue()).doubleValue() > 0);
    }

    @Test
    void shouldGoOnWhenTheCertificateIsReplacedWhileTheBrokerRuns() throws Exception {
        // Given
        Map<String, Object> client = cluster.client(cluster.user(GLOBEX, "operator"));
        try (Attempts running = new Attempts(client)) {
            assertThat(running.writes("globex.requests")).isTrue();
            BigInteger before = cluster.certificate();

            // When
            cluster.replaceCertificate();

            // Then
            await().atMost(PATIENCE).until(() -> !cluster.certificate().equals(before));
            assertThat(running.writes("globex.requests")).isTrue();
            try (Attempts late = new Attempts(client)) {
                assertThat(late.writes("globex.requests")).isTrue();
            }
        }
    }

    @Test
    void shouldShowItsNewCertificateWhenItsKeyStoreIsReplacedWhileAClientRuns() throws Exception {
        // Given
        Path keyStore = directory.resolve("followed.p12");
        Map<String, Object> soc = cluster.certified("soc-certificate", "CN=cordon-soc,O=Cordon");
        Files.copy(keyStore(soc), keyStore);
        Map<String, Object> client = new TreeMap<>(soc);
        client.put("ssl.keystore.location", keyStore.toString());
        client.put("ssl.engine.factory.class", "io.cordon.schemas.access.CertificateFile");
        client.put("connections.max.idle.ms", 300); // so that it soon connects again
        try (Attempts running = new Attempts(client)) {
            assertThat(running.writes("cordon.requests")).isFalse();

            // When
            Path fresh = keyStore(cluster.certified("operator-certificate", "CN=cordon-operator,O=Cordon"));
            Files.move(fresh, keyStore, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

            // Then
            await().atMost(PATIENCE).until(() -> running.writes("cordon.requests"));
        }
    }

    /** Old and new are trusted for a while, then the old one is gone, for broker and client both. */
    @Test
    void shouldGoOnWhenTheAuthorityIsReplacedWhileAClientRuns() throws Exception {
        // Given
        TlsIdentity now = cluster.identity();
        TlsIdentity next = TlsIdentity.create(directory, "next-authority");
        TlsIdentity before = now.client("before", "CN=cordon-operator,O=Cordon");
        TlsIdentity after = next.client("after", "CN=cordon-operator,O=Cordon");
        MountedSecret broker = new MountedSecret(directory.resolve("broker-secret"));
        MountedSecret mounted = new MountedSecret(directory.resolve("mounted"));
        mounted.certificate(before);
        mounted.key(before);
        mounted.trust(now.certificate());
        try (Attempts running = new Attempts(mounted.client(cluster.certified(before)))) {
            assertThat(running.writes("cordon.requests")).isTrue();

            // When: both are trusted, and the broker shows a certificate of the new one
            mounted.trust(now.certificate(), next.certificate());
            cluster.certificates(next, broker.trust(now.certificate(), next.certificate()));

            // Then
            await().atMost(PATIENCE).until(() -> !letsIn(cluster.certified(before)));
            connectsAgain(running);

            // When: half of the new pair is there
            mounted.certificate(after);

            // Then
            connectsAgain(running);

            // When: all of it is, and the old authority is gone
            mounted.key(after);
            mounted.trust(next.certificate());
            cluster.certificates(next, next.certificate());

            // Then
            await().atMost(PATIENCE).until(() -> letsIn(cluster.certified(after)) && !letsIn(trusting(next, before)));
            connectsAgain(running);
        } finally {
            cluster.certificates(now, now.certificate());
            await().atMost(PATIENCE).until(() -> letsIn(cluster.certified(before)));
        }
    }

    /** Over a connection of its own, which idles for long enough to be closed between two attempts. */
    private static void connectsAgain(Attempts running) {
        double connections = running.connections();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(600))
                .until(() -> running.writes("cordon.requests") && running.connections() > connections);
    }

    private static boolean letsIn(Map<String, Object> client) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().clusterId().get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(SslAuthenticationException.class);
            return false;
        }
    }

    /** Shows a certificate of one authority and trusts another. */
    private static Map<String, Object> trusting(TlsIdentity broker, TlsIdentity shown) {
        Map<String, Object> client = cluster.certified(shown);
        client.put("ssl.truststore.location", broker.certificate().toString());
        return client;
    }

    private static Path keyStore(Map<String, Object> client) {
        return Path.of(String.valueOf(client.get("ssl.keystore.location")));
    }

    @Test
    void shouldFindWhoMayDoMoreThanTheTableSays() throws Exception {
        // Given
        Path inspector = cluster.user(GLOBEX, "inspector");
        assertThat(cluster.access(GLOBEX, inspector)).isZero();
        AclBinding backDoor = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "globex.commands", PatternType.LITERAL),
                new AccessControlEntry("User:mallory", "*", AclOperation.WRITE, AclPermissionType.ALLOW));

        // When
        cluster.kafka().admin().createAcls(List.of(backDoor)).all().get();

        // Then
        assertThat(cluster.access(GLOBEX, inspector)).isEqualTo(1);
        assertThat(cluster.doctor(GLOBEX, inspector)).isEqualTo(1);
        assertThat(cluster.doctor(ACME, cluster.user(ACME, "inspector"))).isZero();
        assertThat(cluster.access(ACME, cluster.user(ACME, "inspector"))).isZero();
        assertThat(cluster.access(ACME, cluster.user(ACME, "soc"))).isEqualTo(2);
    }

    private static boolean onCluster(Member member, AclOperation operation) {
        return member.may(operation, ResourceType.CLUSTER, "kafka-cluster");
    }

    private static Stream<String> topics() {
        return Stream.of(ACME, GLOBEX)
                .map(AccessPlan::installation)
                .flatMap(each -> Stream.of(Topic.values()).map(each.topics()::of));
    }
}
