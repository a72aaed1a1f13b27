package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

/**
 * What a tool on offer says of itself.
 *
 * @param tool name of the tool, as its calls name it
 * @param definition its description and the schema of its arguments, as the model gets them: a text, or maps and lists of texts, numbers, booleans
 *     and nulls; only a keyed digest of it leaves the process
 */
public record ToolDefinition(String tool, Object definition) {

    /** Checks that nothing is missing. */
    public ToolDefinition {
        requireNonNull(tool, "tool");
        requireNonNull(definition, "definition");
    }

    /** The name only: a definition may hold what is nobody's business. */
    @Override
    public String toString() {
        return "ToolDefinition[" + tool + "]";
    }
}
