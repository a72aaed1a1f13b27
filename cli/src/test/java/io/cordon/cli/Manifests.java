package io.cordon.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the manifests for Kubernetes have for the command line. */
public final class Manifests {
    private static final Path ROOT = Path.of("../k8s");
    private static final YAMLMapper YAML = new YAMLMapper();

    private Manifests() {}

    /** A file in a config map. */
    public static String configMap(String manifest, String file) throws IOException {
        return objects(manifest).stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .map(object -> object.path("data").path(file).asText())
                .findFirst()
                .orElseThrow();
    }

    /** Arguments of the containers with an image. */
    static List<List<String>> arguments(String manifest, String image) throws IOException {
        List<List<String>> all = new ArrayList<>();
        for (JsonNode container : objects(manifest).stream()
                .flatMap(object -> object.findParents("image").stream())
                .toList()) {
            if (container.path("image").asText().equals(image)) {
                List<String> arguments = new ArrayList<>();
                container.path("args").forEach(argument -> arguments.add(argument.asText()));
                all.add(arguments);
            }
        }
        return all;
    }

    private static List<JsonNode> objects(String manifest) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(ROOT.resolve(manifest).toFile())) {
            documents.forEachRemaining(objects::add);
        }
        return objects;
    }
}
