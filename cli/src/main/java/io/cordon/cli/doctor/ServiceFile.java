package io.cordon.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What of a service's configuration the doctor looks after: state directory, keys, targets. Whether the file is right is for the service to say.
 *
 * @param name of the file
 * @param content its content
 */
record ServiceFile(String name, JsonNode content) {
    private static final YAMLMapper YAML = new YAMLMapper();

    static ServiceFile read(Path file) throws IOException {
        return new ServiceFile(String.valueOf(file.getFileName()), YAML.readTree(file.toFile()));
    }

    Optional<Path> stateDirectory() {
        return text(content.at("/application/stateDirectory")).map(Path::of);
    }

    /** Files that the section {@code keys} names. */
    List<Path> keys() {
        return texts(content.path("keys")).map(Path::of).toList();
    }

    /** Files that hold passwords: client properties, the registry's password or token. */
    List<Path> secrets() {
        return Stream.of(
                        "/kafka/propertiesFile",
                        "/registry/passwordFile",
                        "/registry/tokenFile",
                        "/registry/password",
                        "/registry/token",
                        "/audit/kafkaPropertiesFile",
                        "/audit/placesKey")
                .map(content::at)
                .flatMap(node -> text(node).stream())
                .filter(value -> !value.startsWith("env:"))
                .map(value -> Path.of(value.startsWith("file:") ? value.substring("file:".length()) : value))
                .toList();
    }

    /** Of each connector its name and every address among its settings. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (JsonNode connector : content.path("connectors")) {
            texts(connector.path("config"))
                    .flatMap(value -> Address.in(value).stream())
                    .distinct()
                    .forEach(address ->
                            targets.add(new Target(connector.path("name").asText(), address)));
        }
        return targets;
    }

    /** Where a connector goes. */
    record Target(String connector, Address address) {}

    private static Stream<String> texts(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(ServiceFile::texts)
                : text(node).stream();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
