package io.cordon.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void shouldBeginWithTenantWhenKeyIsBuilt() {
        assertThat(Keys.tenant("acme")).isEqualTo("acme");
        assertThat(Keys.tree("acme", "s-1")).isEqualTo("acme/s-1");
        assertThat(Keys.subject("acme", SubjectKind.CREDENTIAL, "db:7")).isEqualTo("acme/credential/db:7");
        assertThat(Keys.gate("acme", SubjectKind.AGENT, "a", GateEntryKind.HOLD))
                .isEqualTo("acme/agent/a/hold");
        assertThat(Keys.agentType("acme", "mailer")).isEqualTo("acme/agent-type/mailer");
        assertThat(Keys.currentBaseline("acme", "mailer")).isEqualTo("acme/mailer/current");
    }

    @Test
    void shouldKeepPolicyIdsApartWhenTheyHoldSeparators() {
        assertThat(Keys.policy("standard", "3")).isEqualTo("standard@3");
        assertThat(Keys.currentPolicy("standard")).isEqualTo("standard/current");
        assertThat(Keys.policy("a@b", "1")).isNotEqualTo(Keys.policy("a", "b@1"));
    }

    @Test
    void shouldEscapeSeparatorsWhenIdHoldsThem() {
        assertThat(Keys.tree("a/b", "c")).isEqualTo("a%2Fb/c");
        assertThat(Keys.tree("a", "b/c")).isEqualTo("a/b%2Fc");
        assertThat(Keys.tree("a%2Fb", "c")).isEqualTo("a%252Fb/c");
        assertThat(Keys.heartbeat("detect", 3)).isEqualTo("%/detect/3");
        assertThat(Keys.tree("%", "detect")).isNotEqualTo("%/detect");
    }

    @Test
    void shouldGiveOneKeyPerListOfPartsWhenPartsAreHostile() {
        // Given
        Random random = new Random(7);
        Map<String, List<String>> seen = new HashMap<>();

        for (int i = 0; i < 20_000; i++) {
            List<String> parts = List.of(hostile(random), hostile(random));

            // When
            String key = Keys.tree(parts.get(0), parts.get(1));

            // Then
            assertThat(Keys.parts(key)).isEqualTo(parts);
            assertThat(seen.getOrDefault(key, parts)).isEqualTo(parts);
            seen.put(key, parts);
        }
    }

    @Test
    void shouldRefuseWhenPartIsEmptyTooLongOrNoUnicode() {
        assertThatThrownBy(() -> Keys.tree("acme", "")).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> Keys.tree("acme", "x".repeat(201))).hasMessageContaining("has 201");
        assertThatThrownBy(() -> Keys.tree("acme", "\ud800")).hasMessageContaining("Unicode");
        assertThatThrownBy(() -> Keys.subject("acme", SubjectKind.UNKNOWN, "x")).hasMessageContaining("known kind");
        assertThatThrownBy(() -> Keys.parts("a%2")).hasMessageContaining("broken escape");
    }

    @Test
    void shouldChooseThePartitionOfTheJavaClientWhenKeyIsText() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String key = Keys.tree("tenant" + random.nextInt(9), Long.toHexString(random.nextLong()));
            int partitions = 1 + random.nextInt(40);
            assertThat(Keys.partition(key, partitions))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions));
        }
    }

    private static String hostile(Random random) {
        String alphabet = "a/%2F5@\n\u007f\u00e9";
        StringBuilder part = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            part.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return part.toString();
    }
}
