package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaSecurityIT {
    private static final KafkaSecurity SECURITY =
            KafkaSecurity.superUser("admin", "secret-of-admin").user("reader", "secret-of-reader");
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(KafkaOptions.defaults().securedBy(SECURITY));
        kafka.admin()
                .createTopics(List.of(new NewTopic("orders", 1, (short) 1)))
                .all()
                .get();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldRefuseAWrongPassword() {
        try (var client = client("admin", "a guess")) {
            // Given
            var asked = client.describeCluster().clusterId();

            // When // Then
            assertThatThrownBy(asked::get).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void shouldRefuseWhatNoRuleAllows() {
        try (var client = client("reader", "secret-of-reader")) {
            // Given
            var asked = client.describeTopics(List.of("orders")).allTopicNames();

            // When // Then
            assertThatThrownBy(asked::get).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldShowNoPassword() {
        assertThat(SECURITY.toString()).contains("reader").doesNotContain("secret");
    }

    private static Admin client(String user, String password) {
        Map<String, Object> settings = new HashMap<>(KafkaSecurity.client(user, password));
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        return Admin.create(settings);
    }
}
