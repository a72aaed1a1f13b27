package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.RegistryGateway;
import io.cordon.parts.RegistryProcess;
import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real registry behind TLS and passwords. */
class RegistryExaminationIT {

    @TempDir
    private Path directory;

    @Test
    void shouldFindNothingInARegistryThatIsGuardedAndComplete() {
        TlsIdentity identity = TlsIdentity.create(directory, "registry");
        try (RegistryProcess process = RegistryProcess.start();
                RegistryGateway gateway = RegistryGateway.start(
                        process.confluentUrl(), identity, Map.of("joe", "s3cret", "ann", "other"), Set.of("ann"))) {
            // Given
            RegistryConfig trusting =
                    RegistryConfig.of(gateway.url()).withTrust(TrustStore.pem(identity.certificate()));
            RegistryConfig reader = trusting.withAuth(Authentication.basic("joe", "s3cret"));
            List<Symptom> before = examination(reader).schemas();
            try (SchemaRegistry writer =
                    new HttpSchemaRegistry(trusting.withAuth(Authentication.basic("ann", "other")))) {
                for (Topic topic : Topic.values()) {
                    topic.valueSchema()
                            .ifPresent(schema ->
                                    writer.register(TopicNames.standard().subject(topic), schema));
                }
            }

            // When
            List<Symptom> after = examination(reader).schemas();
            List<Symptom> guessing = examination(trusting.withAuth(Authentication.basic("joe", "wr0ng")))
                    .schemas();
            List<Symptom> distrusting = examination(
                            RegistryConfig.of(gateway.url()).withAuth(Authentication.basic("joe", "s3cret")))
                    .schemas();

            // Then
            assertThat(before)
                    .hasSizeGreaterThan(10)
                    .extracting(Symptom::verdict)
                    .containsOnly(Verdict.WRONG);
            assertThat(after).containsExactly(Symptom.good(Area.REGISTRY, "the schemas of all topics are registered"));
            assertThat(guessing)
                    .singleElement()
                    .satisfies(only -> assertThat(only.text()).contains("HTTP 401"));
            assertThat(distrusting)
                    .singleElement()
                    .satisfies(only -> assertThat(only.text()).contains("unable to find valid certification path"));
        }
    }

    private static RegistryExamination examination(RegistryConfig config) {
        return new RegistryExamination(config, TopicNames.standard(), InstantSource.system());
    }
}
