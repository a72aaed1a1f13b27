package io.cordon.cli.operate;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.BrokenText;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is said once and not at each command: in a file, or in the environment, which goes before the file.
 *
 * @param file the file's content
 * @param environment the value of a variable, or null
 */
record Settings(JsonNode file, UnaryOperator<String> environment) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Each has a reader of its own, which knows what may stand there. */
    private static final Set<String> PARTS = Set.of("drills", "topics.sizing");

    static Settings read(Optional<Path> given, UnaryOperator<String> environment) throws IOException {
        Optional<Path> path = given.or(
                () -> Optional.ofNullable(environment.apply("CORDON_CONFIG")).map(Path::of));
        JsonNode content = path.isPresent() ? content(path.get()) : MissingNode.getInstance();
        return new Settings(content, environment);
    }

    private static JsonNode content(Path file) throws IOException {
        String text = text(file);
        try {
            JsonNode content = YAML.readTree(text);
            requireKnown(file, content);
            return content;
        } catch (JacksonException e) {
            // Without the cause: the parser's message quotes the file.
            throw new IOException(file + " is " + BrokenText.place(e));
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IOException(file + ": " + FileName.why(e), e);
        }
    }

    /** A misspelt setting would count as one that is not there. */
    private static void requireKnown(Path file, JsonNode content) throws IOException {
        List<String> unknown = new ArrayList<>();
        collectUnknown(content, "", unknown);
        if (!unknown.isEmpty()) {
            throw new IOException(file + " has what is no setting of commands: " + String.join(", ", unknown)
                    + ". There are " + known().sorted().collect(joining(", ")));
        }
    }

    private static void collectUnknown(JsonNode node, String path, List<String> unknown) {
        node.properties().forEach(each -> {
            String name = path.isEmpty() ? each.getKey() : path + '.' + each.getKey();
            if (known().anyMatch(known -> known.startsWith(name + '.'))) {
                collectUnknown(each.getValue(), name, unknown);
            } else if (known().noneMatch(name::equals)) {
                unknown.add(name);
            }
        });
    }

    private static Stream<String> known() {
        return Stream.concat(Arrays.stream(Setting.values()).map(Setting::path), PARTS.stream());
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
