package io.cordon.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.BrokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is said once and not at each command: in a file, or in the environment, which goes before the file.
 *
 * @param file the file's content
 * @param environment the value of a variable, or null
 */
record Settings(JsonNode file, UnaryOperator<String> environment) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Settings read(Optional<Path> given, UnaryOperator<String> environment) throws IOException {
        Optional<Path> path = given.or(
                () -> Optional.ofNullable(environment.apply("CORDON_CONFIG")).map(Path::of));
        JsonNode content = path.isPresent() ? content(path.get()) : MissingNode.getInstance();
        return new Settings(content, environment);
    }

    private static JsonNode content(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            // Without the cause: the parser's message quotes the file.
            throw new IOException(file + " is " + BrokenText.place(e));
        }
    }

    /** The value of its variable, or else of its place in the file. */
    Optional<String> find(Setting setting) {
        return Optional.ofNullable(environment.apply(setting.variable()))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.of(file.at(setting.pointer()))
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .filter(value -> !value.isBlank()));
    }
}
