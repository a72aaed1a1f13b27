package io.cordon.topology.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.config.EnvironmentText.MissingVariablesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A YAML text and where it came from.
 *
 * @param name the file, for messages
 * @param text its content
 */
public record ConfigSource(String name, String text) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * Reads a file; {@code ${NAME}} in it stands for a variable of the environment.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws ConfigException if a variable is not set
     */
    public static ConfigSource file(Path file) {
        try {
            return new ConfigSource(file.toString(), EnvironmentText.expand(Files.readString(file), System.getenv()));
        } catch (MissingVariablesException e) {
            throw new ConfigException(file.toString(), List.of("(whole file): " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read configuration " + file, e);
        }
    }

    /**
     * The configuration that a reader makes of it.
     *
     * @throws ConfigException with all problems, if there is any
     */
    public <T> T read(Function<ConfigSection, T> reader) {
        List<String> problems = new ArrayList<>();
        ConfigSection root = new ConfigSection("", root(), problems);
        T config = result(reader, root, problems);
        root.reportUnknown();
        if (!problems.isEmpty()) {
            throw new ConfigException(name, problems);
        }
        return config;
    }

    /** A record may refuse what a substitute led to; then the problems that led there are the answer. */
    private <T> T result(Function<ConfigSection, T> reader, ConfigSection root, List<String> problems) {
        try {
            return reader.apply(root);
        } catch (IllegalArgumentException e) {
            problems.add("(whole file): " + e.getMessage());
            throw new ConfigException(name, problems);
        }
    }

    private JsonNode root() {
        try {
            JsonNode node = YAML.readTree(text);
            return node == null || node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            throw new ConfigException(name, List.of("(whole file): not YAML: " + e.getOriginalMessage()));
        }
    }
}
