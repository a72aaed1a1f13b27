package io.cordon.schemas.serde;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSchemaRegistryTest {
    private static final Schema SCHEMA = Subject.getClassSchema();

    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskOnceWhenAnswerIsCached() {
        // Given
        server.answers(200, "{\"id\":7}");
        SchemaRegistry registry = registry();

        // When
        int first = registry.idOf("a/b-value", SCHEMA);
        int second = registry.register("a/b-value", SCHEMA);

        // Then
        assertThat(List.of(first, second)).containsOnly(7);
        assertThat(server.requests()).containsExactly("POST /api/subjects/a%2Fb-value");
    }

    @Test
    void shouldTryAgainWhenFailureIsTransient() {
        server.answers(503, "{}").answers(429, "").answers(200, "{\"id\":7}");
        assertThat(registry().register("s", SCHEMA)).isEqualTo(7);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldUseTheNextAddressAndStayThereWhenOneIsDown() throws IOException {
        // Given
        server.answers(200, "{\"id\":1}").answers(200, "[1,2]");
        SchemaRegistry registry = new HttpSchemaRegistry(quick(RegistryConfig.of(List.of(closedPort(), server.url()))));

        // When
        int id = registry.idOf("s", SCHEMA);
        List<Integer> versions = registry.versions("s");

        // Then
        assertThat(id).isEqualTo(1);
        assertThat(versions).containsExactly(1, 2);
    }

    @Test
    void shouldSayWhatToDoAndCacheNothingWhenRegistryIsDown() {
        // Given
        SchemaRegistry registry = registry();
        Serializer<Subject> writer =
                AvroSerde.of(registry, Subject.class, false).serializer();
        Subject subject = new Subject(SubjectKind.AGENT, "a", null);

        // Then
        assertThatThrownBy(() -> writer.serialize("topic", subject))
                .isInstanceOfSatisfying(
                        RegistryUnavailableException.class,
                        e -> assertThat(e.retriable()).isTrue())
                .hasMessageContaining("HTTP 503")
                .hasMessageContaining(server.url().toString())
                .hasMessageContaining("check the address");
        server.answers(200, "{\"id\":9}");
        assertThat(writer.serialize("topic", subject)).startsWith(0, 0, 0, 0, 9);
    }

    @Test
    void shouldShowTheSecretThatIsInForceAtEachRequest() {
        // Given
        server.answers(200, "{\"id\":7}").answers(200, "[1]").answers(200, "[1]");
        AtomicReference<Authentication> secret = new AtomicReference<>(Authentication.bearer("first"));
        SchemaRegistry registry = new HttpSchemaRegistry(quick(RegistryConfig.of(server.url()))
                .withAuth(Authentication.following(() -> requireNonNull(secret.get(), "unreadable"))));

        // When
        registry.register("s", SCHEMA);
        secret.set(Authentication.bearer("second"));
        registry.versions("s");
        secret.set(null);
        registry.versions("s");

        // Then
        assertThat(server.authorizations()).containsExactly("Bearer first", "Bearer second", "Bearer second");
    }

    @Test
    void shouldNotTryAgainAndNotShowCredentialsWhenRefused() {
        // Given
        server.answers(401, "{\"message\":\"go away s3cret\"}");
        RegistryConfig config = quick(RegistryConfig.of(server.url())).withAuth(Authentication.basic("joe", "s3cret"));

        // Then
        assertThatThrownBy(() -> new HttpSchemaRegistry(config).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("HTTP 401")
                .hasMessageNotContaining("s3cret");
        assertThat(server.requests()).hasSize(1);
        assertThat(server.authorizations()).containsExactly("Basic am9lOnMzY3JldA==");
    }

    @Test
    void shouldNameSubjectAndReasonWhenSchemaIsIncompatible() {
        server.answers(409, "{\"error_code\":409,\"message\":\"READER_FIELD_MISSING_DEFAULT_VALUE\\n: ref\"}");
        assertThatThrownBy(() -> registry().register("gate-value", SCHEMA))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("gate-value")
                .hasMessageContaining("HTTP 409")
                .hasMessageContaining("give new fields a default")
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE : ref");
    }

    @Test
    void shouldAskOnceForAWhileWhenIdIsUnknown() {
        // Given
        server.answers(404, "{\"error_code\":40403}");
        SchemaRegistry registry = registry();

        // Then
        assertThatThrownBy(() -> registry.byId(66)).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> registry.byId(66)).hasMessageContaining("not asked again yet");
        assertThat(server.requests()).containsExactly("GET /api/schemas/ids/66");
    }

    @Test
    void shouldRefuseWhenSchemaIsNotAvro() {
        server.answers(200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}").answers(200, "{\"schema\":\"{\"}");
        assertThatThrownBy(() -> registry().byId(1)).hasMessageContaining("no Avro schema but JSON");
        assertThatThrownBy(() -> registry().byId(1)).hasMessageContaining("no valid Avro schema");
    }

    @Test
    void shouldFailWhenAnswerIsNoRegistry() {
        server.answers(200, "<html>login</html>").answers(302, "").answers(200, "x".repeat(5 << 20));
        assertThatThrownBy(() -> registry().register("s", SCHEMA)).hasMessageContaining("is it a schema registry?");
        assertThatThrownBy(() -> registry().register("s", SCHEMA)).hasMessageContaining("unexpected answer");
        assertThatThrownBy(() -> registry().register("s", SCHEMA)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void shouldFailWithinItsTimeWhenNobodyAnswers() throws IOException {
        // Given: it accepts and stays silent
        try (ServerSocket silent = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            RegistryConfig config = quick(RegistryConfig.of(url)).withTimeout(Duration.ofMillis(100));

            // Then
            assertThatThrownBy(() -> new HttpSchemaRegistry(config).versions("s"))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void shouldAcceptOnlyKnownLevelsWhenCompatibilityIsSet() {
        server.answers(200, "{}");
        registry().requireCompatibility("s", "FULL_TRANSITIVE");
        assertThat(server.requests()).containsExactly("PUT /api/config/s");
        assertThatThrownBy(() -> registry().requireCompatibility("s", "MOSTLY")).hasMessageContaining("'MOSTLY'");
    }

    private SchemaRegistry registry() {
        return new HttpSchemaRegistry(quick(RegistryConfig.of(server.url())));
    }

    private static RegistryConfig quick(RegistryConfig config) {
        return config.withRounds(3, Duration.ZERO);
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
