package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.tool.ToolCatalog;

/**
 * What is known about tools; the rest is inferred.
 *
 * @param catalog classes and arguments of tools
 * @param version version of the catalogue, which sessions report
 */
public record ToolKnowledge(ToolCatalog catalog, String version) {

    /** Checks that nothing is missing. */
    public ToolKnowledge {
        requireNonNull(catalog, "catalog");
        requireNonNull(version, "version");
    }

    /** Nothing known. */
    public static ToolKnowledge none() {
        return new ToolKnowledge(ToolCatalog.empty(), "");
    }
}
