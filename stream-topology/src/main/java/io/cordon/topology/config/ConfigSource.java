package io.cordon.topology.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.BrokenText;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.config.EnvironmentText.MissingVariablesException;
import io.cordon.schemas.config.Question;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     * @throws ConfigException if it cannot be read, or if a variable is not set
     */
    public static ConfigSource file(Path file) {
        try {
            return new ConfigSource(file.toString(), EnvironmentText.expand(Files.readString(file), System.getenv()));
        } catch (MissingVariablesException e) {
            throw new ConfigException(file.toString(), List.of("(whole file): " + e.getMessage()));
        } catch (IOException e) {
            throw new ConfigException(file.toString(), List.of("(whole file): cannot be read: " + FileName.why(e)));
        }
    }

    /**
     * The configuration that a reader makes of it.
     *
     * @throws ConfigException with all problems, if there is any
     */
    public <T> T read(Function<ConfigSection, T> reader) {
        Inquiry inquiry = Inquiry.ofFile();
        ConfigSection root = new ConfigSection("", root(), inquiry);
        Optional<T> config = result(reader, root, inquiry);
        root.reportUnknown();
        if (!inquiry.problems().isEmpty()) {
            throw new ConfigException(name, inquiry.problems());
        }
        return config.orElseThrow();
    }

    /** A record may refuse what a substitute led to; the problems that led there are told with it. */
    private static <T> Optional<T> result(Function<ConfigSection, T> reader, ConfigSection root, Inquiry inquiry) {
        try {
            return Optional.of(reader.apply(root));
        } catch (IllegalArgumentException e) {
            inquiry.problem("(whole file): " + e.getMessage());
            return Optional.empty();
        }
    }

    /** All that a reader asks a file for, in its order. */
    public static List<Question> questions(Function<ConfigSection, ?> reader) {
        Inquiry inquiry = Inquiry.ofEverything();
        result(reader, new ConfigSection("", MissingNode.getInstance(), inquiry), inquiry);
        return inquiry.questions();
    }

    private JsonNode root() {
        try {
            JsonNode node = YAML.readTree(text);
            return node == null || node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            throw new ConfigException(name, List.of("(whole file): " + BrokenText.place(e)));
        }
    }
}
