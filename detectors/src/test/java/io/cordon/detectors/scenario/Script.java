package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One scenario file: what is given, what happens, what is found. */
public record Script(Path file, JsonNode root) {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** All scenario files. */
    public static List<Script> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Script::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script read(Path file) {
        try {
            return new Script(file, YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Id of the detector whose folder it lies in. */
    public String detector() {
        return file.getParent().getFileName().toString();
    }

    /** True for an attack, false for a near-miss. */
    public boolean isAttack() {
        String kind = root.path("kind").asText();
        if (!kind.equals("attack") && !kind.equals("near-miss")) {
            throw new IllegalArgumentException(file + ": kind is attack or near-miss, got " + kind);
        }
        return kind.equals("attack");
    }

    JsonNode given() {
        return root.path("given");
    }

    JsonNode when() {
        return root.path("when");
    }

    JsonNode then() {
        return root.path("then");
    }

    @Override
    public String toString() {
        return detector() + "/" + file.getFileName().toString().replace(".yaml", "");
    }
}
