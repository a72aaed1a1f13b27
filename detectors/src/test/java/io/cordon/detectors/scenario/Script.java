package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One scenario file: what is given, what happens, what is found. */
public record Script(Path file, JsonNode root) {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** All scenario files of detectors that look at the events of a tree. */
    public static List<Script> all() {
        return in(FOLDER);
    }

    /** All scenario files of a folder. */
    public static List<Script> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
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

    /** What a scenario is there to show. */
    public enum Kind {
        /** The detector sees it. */
        ATTACK,
        /** Ordinary work that nearly looks like one: nobody is asked. */
        NEAR_MISS,
        /** An attack that this detector does not stop, so that nobody has to find out. */
        MISSED
    }

    /** What it is there to show. */
    public Kind kind() {
        return Kind.valueOf(root.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True for an attack that is seen. */
    public boolean isAttack() {
        return kind() == Kind.ATTACK;
    }

    /** What happens, in a sentence. */
    public String title() {
        return root.path("title").asText();
    }

    /** Settings and what else there is beforehand. */
    public JsonNode given() {
        return root.path("given");
    }

    /** The steps. */
    public JsonNode when() {
        return root.path("when");
    }

    /** All that is found. */
    public JsonNode then() {
        return root.path("then");
    }

    @Override
    public String toString() {
        return detector() + "/" + file.getFileName().toString().replace(".yaml", "");
    }
}
