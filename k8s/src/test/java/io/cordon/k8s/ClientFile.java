package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;

/**
 * The client properties by which one workload speaks to the brokers as one user.
 *
 * @param workload whose
 * @param text as it is mounted
 * @param volume with the user's secret
 */
record ClientFile(Workload workload, String text, Volume volume) {
    private static final String USER = "CORDON_KAFKA_USER";

    static Stream<ClientFile> of(Installation installation) {
        return installation.workloads().stream().flatMap(workload -> of(installation, workload));
    }

    /** Of one, which may be none of the installation's own. */
    static Stream<ClientFile> of(Installation installation, Workload workload) {
        return workload.template().getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().matches("kafka-(audit-)?user"))
                .map(volume -> new ClientFile(workload, text(installation, volume), volume));
    }

    private static String text(Installation installation, Volume volume) {
        return volume.getName().equals("kafka-user")
                ? installation.data("cordon-kafka").get("kafka.properties")
                : installation.data("cordon-audit").get("audit.properties");
    }

    /** Strimzi's, with the user's name. */
    String secret() {
        return volume.getSecret().getSecretName();
    }

    /** Where the pod finds a file of the user's secret. */
    Path mounted(String key) {
        return mount(volume.getName()).resolve(key);
    }

    /** Where the pod finds whom to trust. */
    Path authority() {
        return mount("kafka-ca").resolve("ca.crt");
    }

    private Path mount(String name) {
        return workload.container().getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals(name))
                .map(VolumeMount::getMountPath)
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /** As the process reads them, in its environment, with the mounted secrets under another root. */
    Properties in(Path root) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text.replace("/var/run/secrets/cordon", root.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.replaceAll((name, value) -> inEnvironment(properties, String.valueOf(value)));
        properties.keySet().removeIf(name -> String.valueOf(name).startsWith("config.providers"));
        properties.put("bootstrap.servers", "127.0.0.1:9");
        return properties;
    }

    /** By Kafka's own provider, which gives what its settings let it give. */
    private String inEnvironment(Properties properties, String value) {
        String variable = "${env:" + USER + "}";
        if (!value.contains(variable)) {
            return value;
        }
        assertThat(properties).containsEntry("config.providers.env.class", EnvVarConfigProvider.class.getName());
        Map<String, String> environment = workload.container().getEnv().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
        try (EnvVarConfigProvider provider = new EnvVarConfigProvider(environment)) {
            provider.configure(Map.of(
                    "allowlist.pattern", properties.getProperty("config.providers.env.param.allowlist.pattern")));
            return value.replace(variable, provider.get("").data().get(USER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
