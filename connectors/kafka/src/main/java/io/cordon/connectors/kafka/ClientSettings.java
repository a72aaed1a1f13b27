package io.cordon.connectors.kafka;

import io.cordon.connectors.api.SecretValue;
import java.util.HashMap;
import java.util.Map;

/** The settings of a Kafka client that logs in with a password. They hold it, so they are made anew for each client and kept nowhere. */
final class ClientSettings {
    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private ClientSettings() {}

    static Map<String, Object> of(KafkaConfig config, String user, SecretValue password) {
        int millis = Math.toIntExact(config.timeout().toMillis());
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", config.bootstrapServers());
        settings.put("client.id", "cordon-actuator");
        settings.put("security.protocol", config.transport().name());
        settings.put("sasl.mechanism", config.mechanism().word());
        settings.put(
                "sasl.jaas.config",
                MODULE + " required username=" + quoted(user) + " password=" + quoted(password.reveal()) + ";");
        config.trust().ifPresent(file -> {
            settings.put("ssl.truststore.type", "PEM");
            settings.put("ssl.truststore.location", file.toString());
        });
        settings.put("request.timeout.ms", millis);
        settings.put("default.api.timeout.ms", millis);
        settings.put("socket.connection.setup.timeout.ms", (long) millis);
        settings.put("enable.metrics.push", false); // the agent's login for a probe must ask for nothing else
        return settings;
    }

    /** A name or password must not end its place in the line. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
