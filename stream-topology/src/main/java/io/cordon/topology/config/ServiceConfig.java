package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What every streams application here has to know. */
public record ServiceConfig(
        ApplicationSettings application,
        KafkaSettings kafka,
        RegistrySettings registry,
        TopicSettings topics,
        StreamSettings streams,
        HttpSettings http,
        Optional<URI> tracing) {

    public ServiceConfig {
        requireNonNull(application, "application");
        requireNonNull(kafka, "kafka");
        requireNonNull(registry, "registry");
        requireNonNull(topics, "topics");
        requireNonNull(streams, "streams");
        requireNonNull(http, "http");
        requireNonNull(tracing, "tracing");
    }

    /**
     * What applications differ in when the file says nothing.
     *
     * @param application what is behind the installation's name in the application id
     * @param commitInterval commit interval
     * @param httpPort port of metrics and health
     */
    public record Defaults(String application, Duration commitInterval, int httpPort) {
        public Defaults {
            requireNonNull(application, "application");
            requireNonNull(commitInterval, "commitInterval");
        }
    }

    /** Reads the sections application, kafka, registry, topics, streams, http and tracing of a file. */
    public static ServiceConfig read(ConfigSection root, Defaults defaults) {
        TopicSettings topics = TopicSettings.read(root.section("topics"));
        // With one id for two installations on a cluster the members of both would be one group.
        String id = topics.names().installation() + "-" + defaults.application();
        return new ServiceConfig(
                ApplicationSettings.read(root.section("application"), id),
                KafkaSettings.read(root.section("kafka")),
                RegistrySettings.read(root.section("registry")),
                topics,
                StreamSettings.read(root.section("streams"), defaults.commitInterval()),
                HttpSettings.read(root.section("http"), defaults.httpPort()),
                root.section("tracing").optionalAddress("endpoint"));
    }
}
