package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.tool.NamedArguments;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.extract.tool.ToolHints;
import io.cordon.extract.tool.ToolInference;
import io.cordon.schemas.avro.CapabilitySource;
import io.cordon.schemas.bound.EventBounds;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of tools: the operator's word first, then a guess by name and arguments, which the tool's own annotations may make graver and never
 * milder: whoever serves a tool says them. Bounded, thread-safe.
 */
final class KnownTools {

    private final ToolCatalog catalog;
    private final String agentType;
    private final Map<String, ToolHints> hints = new ConcurrentHashMap<>();

    KnownTools(ToolCatalog catalog, String agentType) {
        this.catalog = requireNonNull(catalog, "catalog");
        this.agentType = requireNonNull(agentType, "agentType");
    }

    /** A definition as the model gets it. */
    void offered(String tool, Object definition) {
        ToolHints said = ToolHints.of(definition);
        if (said.isSilent()) {
            hints.remove(tool);
        } else if (hints.size() < EventBounds.NAMES || hints.containsKey(tool)) {
            hints.put(tool, said);
        }
    }

    /** What a call of the tool can do, and who says so. */
    KnownTool in(String tool, NamedArguments arguments) {
        Optional<ToolDescriptor> known = catalog.find(agentType, tool);
        if (known.isPresent()) {
            return new KnownTool(ToolInference.refine(known.get(), tool, arguments), CapabilitySource.CATALOG);
        }
        ToolDescriptor guessed = ToolInference.infer(tool, arguments);
        ToolDescriptor raised = Optional.ofNullable(hints.get(tool))
                .map(said -> ToolInference.as(said.raise(guessed.capability()), guessed, arguments))
                .orElse(guessed);
        return new KnownTool(raised, raised == guessed ? CapabilitySource.INFERRED : CapabilitySource.ANNOTATION);
    }
}
