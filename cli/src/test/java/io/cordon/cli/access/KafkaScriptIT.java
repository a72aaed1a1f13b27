package io.cordon.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.operate.AccessCommand;
import io.cordon.parts.KafkaCluster;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.topic.TopicSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** k8s/kafka.sh on three brokers that look at rules: it makes what catalogue and plan say, and nothing else. */
class KafkaScriptIT {
    private static final Path SCRIPT = Path.of("../k8s/kafka.sh");
    private static final int BROKERS = 3;

    @TempDir
    private static Path directory;

    private static KafkaCluster kafka;
    private static Admin admin;

    @BeforeAll
    static void run() throws Exception {
        kafka = KafkaCluster.start(
                directory,
                BROKERS,
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users", "User:ANONYMOUS"));
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        KafkaTools tools = new KafkaTools(directory.resolve("bin"));
        Path config = Files.writeString(directory.resolve("admin.properties"), "client.id=installer\n");
        List<List<String>> calls = tools.callsOf(SCRIPT, kafka.bootstrapServers(), config);
        for (List<String> call : calls) {
            tools.run(call);
        }
        tools.run(calls.getFirst()); // it may be run again
        tools.run(calls.getLast());
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void shouldMakeTheTopicsOfTheCatalogue() throws Exception {
        // Given
        Map<String, TopicSpec> wanted = TopicCatalog.of(TopicNames.standard(), Sizing.production()).specs().stream()
                .collect(Collectors.toMap(TopicSpec::name, spec -> spec));

        // When
        Map<String, TopicDescription> found = admin.describeTopics(
                        admin.listTopics().names().get())
                .allTopicNames()
                .get();

        // Then
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((name, spec) -> {
            assertThat(found.get(name).partitions())
                    .as(name)
                    .hasSize(spec.partitions())
                    .allMatch(partition -> partition.replicas().size() == spec.replication());
        });
        assertThat(settings(wanted.keySet()))
                .isEqualTo(wanted.values().stream().collect(Collectors.toMap(TopicSpec::name, TopicSpec::settings)));
    }

    @Test
    void shouldMakeTheRulesOfThePlan() throws Exception {
        // When
        var found = admin.describeAcls(AclBindingFilter.ANY).values().get();

        // Then
        assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(SecuredCluster.ACME.bindings()));
    }

    @Test
    void shouldLimitWhomThePlanLimits() throws Exception {
        // Given
        Map<ClientQuotaEntity, Map<String, Double>> wanted = SecuredCluster.ACME.members().stream()
                .filter(member -> member.quota().isPresent())
                .collect(Collectors.toMap(
                        KafkaScriptIT::entity,
                        member -> member.quota().orElseThrow().settings()));

        // When
        Map<ClientQuotaEntity, Map<String, Double>> found =
                admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get();

        // Then
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void shouldLeaveNothingToCordonsOwnCommand() {
        assertThat(new CommandLine(new AccessCommand())
                        .execute("--bootstrap", kafka.bootstrapServers(), "--tenant", "acme"))
                .isZero();
    }

    /** What was set on topics themselves. */
    private static Map<String, Map<String, String>> settings(Set<String> topics) throws Exception {
        Map<ConfigResource, Config> all = admin.describeConfigs(topics.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all()
                .get();
        Map<String, Map<String, String>> settings = new HashMap<>();
        all.forEach((topic, config) -> settings.put(
                topic.name(),
                config.entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
        return settings;
    }

    private static ClientQuotaEntity entity(Member member) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, member.principal()));
    }
}
