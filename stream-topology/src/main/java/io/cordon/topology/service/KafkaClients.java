package io.cordon.topology.service;

import io.cordon.schemas.secret.FileName;
import io.cordon.topology.config.KafkaSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/** Client properties from the configuration. */
public final class KafkaClients {

    private KafkaClients() {}

    /**
     * What all clients of an application share.
     *
     * @throws java.io.UncheckedIOException if the properties file cannot be read
     */
    public static Properties common(KafkaSettings kafka) {
        Properties properties = new Properties();
        properties.putAll(kafka.properties());
        kafka.propertiesFile().ifPresent(file -> load(properties, file));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return properties;
    }

    public static Admin admin(KafkaSettings kafka) {
        return Admin.create(common(kafka));
    }

    private static void load(Properties properties, Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw FileName.unreadable("kafka.propertiesFile", file, e);
        }
    }
}
