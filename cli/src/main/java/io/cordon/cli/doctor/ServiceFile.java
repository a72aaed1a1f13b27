package io.cordon.cli.doctor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.BrokenText;
import io.cordon.schemas.config.EnvironmentText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a service's configuration the doctor looks after: state directory, keys, targets. Whether the file is right is for the service to say.
 *
 * @param name of the file
 * @param content its content
 */
record ServiceFile(String name, JsonNode content) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not YAML
     */
    static ServiceFile read(Path file) throws IOException {
        String text = expanded(Files.readString(file));
        try {
            return new ServiceFile(String.valueOf(file.getFileName()), YAML.readTree(text));
        } catch (IOException e) {
            // Without the cause: the parser's message quotes the file.
            throw new IllegalArgumentException(file + " is " + BrokenText.place(e));
        }
    }

    /** Without its content: somebody may have put a secret there. */
    @Override
    public String toString() {
        return "ServiceFile[" + name + "]";
    }

    /** Elsewhere than where the service runs its variables may be missing: then their names stand for them, and the rest is looked at. */
    private static String expanded(String text) {
        try {
            return EnvironmentText.expand(text, System.getenv());
        } catch (EnvironmentText.MissingVariablesException e) {
            return text;
        }
    }

    Optional<Path> stateDirectory() {
        return Optional.of(content.at("/application/stateDirectory"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .map(Path::of);
    }

    /** Settings that name files in this way. */
    List<Leaf> named(Naming naming) {
        return Leaf.of("", content).filter(naming::isOf).toList();
    }

    /** Of each connector its name and every address among its settings. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (JsonNode connector : content.path("connectors")) {
            Leaf.of("", connector.path("config"))
                    .flatMap(setting -> addresses(setting).stream())
                    .distinct()
                    .forEach(address ->
                            targets.add(new Target(connector.path("name").asText(), address)));
        }
        return targets;
    }

    private static List<Address> addresses(Leaf setting) {
        return setting.path().endsWith("Servers") ? Address.inServers(setting.text()) : Address.inUrl(setting.text());
    }

    /** The connectors of an actuator. */
    List<Connector> connectors() {
        List<Connector> connectors = new ArrayList<>();
        for (JsonNode connector : content.path("connectors")) {
            connectors.add(new Connector(
                    "connectors[" + connectors.size() + "]",
                    connector.path("name").asText(),
                    connector.path("type").asText(),
                    isOff(connector.path("mode")),
                    settings(connector.path("config"))));
        }
        return connectors;
    }

    /** YAML takes the bare word off for false. */
    private static boolean isOff(JsonNode mode) {
        return mode.isBoolean() && !mode.booleanValue() || mode.asText().equals("off");
    }

    private static Map<String, Object> settings(JsonNode config) {
        if (!config.isObject()) {
            return Map.of();
        }
        Map<String, Object> settings = YAML.convertValue(config, new TypeReference<>() {});
        settings.values().removeIf(Objects::isNull); // a name without a value is left out
        return settings;
    }

    /**
     * A connector as the file has it.
     *
     * @param path of it in the file
     * @param off whether it touches nothing
     */
    record Connector(String path, String name, String type, boolean off, Map<String, Object> settings) {
        Connector {
            settings = Map.copyOf(settings);
        }

        /** Names of settings only: somebody may have put a secret among them. */
        @Override
        public String toString() {
            return "Connector[" + name + ", settings=" + settings.keySet() + "]";
        }
    }

    /** Where a connector goes. */
    record Target(String connector, Address address) {}
}
