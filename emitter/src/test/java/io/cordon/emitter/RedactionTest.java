package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.EveryKind;
import io.cordon.emitter.transport.KafkaSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
    private static final String SECRET = EveryKind.SECRET;

    @ParameterizedTest
    @MethodSource
    void shouldNotPrintWhatMayBeSecret(Object held) {
        assertThat(held.toString()).doesNotContain(SECRET).doesNotContain("wolfgang");
    }

    static Stream<Object> shouldNotPrintWhatMayBeSecret() {
        return Stream.of(
                ToolCall.of("t", Map.of("key", SECRET)),
                ToolResult.succeeded(SECRET),
                ToolResult.failed("E", SECRET),
                CredentialIssue.of("c", "k").withSecret(SECRET),
                CredentialUse.of("c", "a").at(SECRET),
                DataMovement.of(SECRET, EveryKind.MAIL, 1),
                new GuardrailChange("g", SECRET, true),
                Brief.NONE.withTask(SECRET).withInstructions(SECRET),
                SessionRequest.of("a", "a").withTask(SECRET).onBehalfOf(EveryKind.MAIL),
                SpawnRequest.of("a", "a").with(Brief.NONE.withTask(SECRET)),
                ScopeDeclaration.NONE.withDestinations(EveryKind.MAIL).withResources(SECRET),
                KafkaSettings.of("localhost:9092").with(Map.of("sasl.jaas.config", SECRET)),
                EmitterConfig.builder("t", "r")
                        .kafka("localhost:9092", Map.of("sasl.jaas.config", SECRET))
                        .registry(URI.create("http://localhost:8081"))
                        .build(),
                Optional.of(ContentSource.external("x")));
    }
}
