package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.access.CertificateFile;
import io.cordon.schemas.access.PasswordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, certificates and whom to trust are files of Strimzi's secrets, read at each login and each connection: nothing is restarted for them. */
class ClientFilesTest {
    @TempDir
    private Path root;

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void shouldLogInAsTheUserOfTheSecretWithThePasswordThatItHasNow(String overlay) throws Exception {
        Installation installation = Installation.of(overlay);
        List<ClientFile> files = Stream.concat(ClientFile.of(installation), ClientFile.of(installation, doctor()))
                .toList();
        assertThat(files).hasSizeGreaterThan(3);
        for (ClientFile file : files) {
            // Given
            Path password = here(file.mounted("password"));
            Files.createDirectories(password.getParent());
            Files.writeString(password, "the first");
            AdminClientConfig client = new AdminClientConfig(file.in(root));
            PasswordFile asked = client.getConfiguredInstance("sasl.client.callback.handler.class", PasswordFile.class);
            asked.configure(
                    client.values(),
                    "SCRAM-SHA-512",
                    JaasContext.loadClientContext(client.values()).configurationEntries());

            // When
            Files.writeString(password, "the second\n");

            // Then
            assertThat(login(asked)).as("%s", file.workload()).containsExactly(file.secret(), "the second");
        }
    }

    /** In no overlay; it takes what the installation has. */
    private static Workload doctor() throws IOException {
        JsonNode job = Kustomization.objects(Files.readString(Path.of("doctor-job.yaml")))
                .getFirst();
        return Workload.of(ClusterModel.read(job)).findFirst().orElseThrow();
    }

    private static List<String> login(PasswordFile asked) throws Exception {
        NameCallback name = new NameCallback("name");
        PasswordCallback password = new PasswordCallback("password", false);
        asked.handle(new Callback[] {name, password});
        return List.of(name.getName(), new String(password.getPassword()));
    }

    /** The files are not there, which it says of those that it follows. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldFollowTheAuthorityAndTheCertificate(Installation installation) {
        for (ClientFile file : ClientFile.of(installation).toList()) {
            // Given
            AdminClientConfig client = new AdminClientConfig(file.in(root));
            Map<String, Object> settings = client.originals();
            settings.putAll(client.values());
            assertThat(settings.get("ssl.engine.factory.class")).isEqualTo(CertificateFile.class);

            // When // Then
            List<Path> followed = installation.name().equals("certificates")
                    ? List.of(file.mounted("user.crt"), file.mounted("user.key"), file.authority())
                    : List.of(file.authority());
            assertThatThrownBy(() -> new CertificateFile().configure(settings))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining(
                            followed.stream().map(this::here).toList().toString());
        }
    }

    /** Kafka Streams makes clients of several kinds, each with the settings that it knows and those that nobody knows. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldReachEveryClientOfTheStreams(Installation installation) {
        // Given
        Properties settings =
                ClientFile.of(installation).findFirst().orElseThrow().in(root);
        Properties application = new Properties();
        application.putAll(settings);
        application.put("application.id", "cordon-detect");

        // When
        StreamsConfig streams = new StreamsConfig(application);

        // Then
        assertThat(List.of(
                        streams.getMainConsumerConfigs("group", "client", 0),
                        streams.getRestoreConsumerConfigs("client"),
                        streams.getGlobalConsumerConfigs("client"),
                        streams.getProducerConfigs("client"),
                        streams.getAdminConfigs("client")))
                .allSatisfy(client -> settings.stringPropertyNames()
                        .forEach(name -> assertThat(client.get(name)).as(name).isEqualTo(settings.get(name))));
    }

    @Test
    void shouldReadNoSecretAtStart() {
        assertThat(installations().flatMap(installation -> installation.rendered().stream()))
                .map(ObjectNode::toString)
                .noneMatch(text -> text.contains("${dir:") || text.contains("${file:"));
    }

    private Path here(Path mounted) {
        return root.resolve(Path.of("/var/run/secrets/cordon").relativize(mounted));
    }
}
