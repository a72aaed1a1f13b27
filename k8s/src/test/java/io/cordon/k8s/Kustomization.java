package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The part of Kustomize that the manifests keep to: resources, components, JSON patches with a target of kind and name, images. What else
 * stands in a kustomization fails, so that nothing is checked in another form than a cluster gets it.
 */
final class Kustomization {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "resources", "components", "patches", "images");

    private final Path directory;
    private final JsonNode file;

    private Kustomization(Path directory) throws IOException {
        this.directory = directory;
        this.file = YAML.readTree(Files.readString(directory.resolve("kustomization.yaml")));
        file.fieldNames().forEachRemaining(name -> assertThat(KNOWN).contains(name));
    }

    /** All objects that a directory stands for. */
    static List<ObjectNode> render(Path directory) throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        new Kustomization(directory.normalize()).addTo(objects);
        return objects;
    }

    /** The objects of a file with several documents. */
    static List<ObjectNode> objects(String text) throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
            documents.forEachRemaining(objects::add);
        }
        return objects;
    }

    private void addTo(List<ObjectNode> objects) throws IOException {
        for (JsonNode resource : file.path("resources")) {
            Path path = directory.resolve(resource.asText());
            if (Files.isDirectory(path)) {
                new Kustomization(path.normalize()).addTo(objects);
            } else {
                objects.addAll(objects(Files.readString(path)));
            }
        }
        for (JsonNode component : file.path("components")) {
            new Kustomization(directory.resolve(component.asText()).normalize()).addTo(objects);
        }
        for (JsonNode patch : file.path("patches")) {
            JsonNode operations = YAML.readTree(
                    Files.readString(directory.resolve(patch.path("path").asText())));
            JsonPatch.apply(operations, target(objects, patch.path("target")));
        }
        file.path("images").forEach(image -> rename(objects, image));
    }

    private static ObjectNode target(List<ObjectNode> objects, JsonNode target) {
        List<ObjectNode> found = objects.stream()
                .filter(object -> object.path("kind").equals(target.path("kind")))
                .filter(object -> object.at("/metadata/name").equals(target.path("name")))
                .toList();
        assertThat(found).as("targets of a patch, %s", target).hasSize(1);
        return found.getFirst();
    }

    private static void rename(List<ObjectNode> objects, JsonNode image) {
        String known = image.path("name").asText();
        String renamed =
                image.path("newName").asText() + ":" + image.path("newTag").asText();
        objects.stream()
                .flatMap(object -> Stream.of("/spec", "/spec/jobTemplate/spec")
                        .flatMap(spec -> StreamSupport.stream(
                                object.at(spec + "/template/spec/containers").spliterator(), false)))
                .filter(container -> container.path("image").asText().equals(known))
                .forEach(container -> ((ObjectNode) container).put("image", renamed));
    }
}
