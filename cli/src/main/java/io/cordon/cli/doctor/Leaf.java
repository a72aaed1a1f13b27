package io.cordon.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One value of a service's file.
 *
 * @param path its place, such as {@code connectors[0].config.password}
 * @param text what stands there; may be a secret by mistake
 */
record Leaf(String path, String text) {

    /** All values below a node. */
    static Stream<Leaf> of(String path, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(entry ->
                            of(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index -> of(path + "[" + index + "]", node.get(index)));
        }
        return node.isValueNode() && !node.asText().isBlank() && !node.isNull()
                ? Stream.of(new Leaf(path, node.asText()))
                : Stream.empty();
    }

    /** Without what stands there. */
    @Override
    public String toString() {
        return "Leaf[" + path + "]";
    }
}
