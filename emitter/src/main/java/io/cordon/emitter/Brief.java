package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What an agent is to do. Only features of the texts leave the process.
 *
 * @param task the task as the user gave it
 * @param instructions the operator's standing instructions
 * @param scope what the session may do
 * @param tools names of the tools on offer
 */
public record Brief(
        Optional<String> task, Optional<String> instructions, Optional<ScopeDeclaration> scope, List<String> tools) {

    /** Nothing said. */
    public static final Brief NONE = new Brief(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public Brief {
        requireNonNull(task, "task");
        requireNonNull(instructions, "instructions");
        requireNonNull(scope, "scope");
        tools = List.copyOf(tools);
    }

    /** The same with this task. */
    public Brief withTask(String text) {
        return new Brief(Optional.of(text), instructions, scope, tools);
    }

    /** The same with these instructions. */
    public Brief withInstructions(String text) {
        return new Brief(task, Optional.of(text), scope, tools);
    }

    /** The same with this scope. */
    public Brief withScope(ScopeDeclaration declaration) {
        return new Brief(task, instructions, Optional.of(declaration), tools);
    }

    /** The same with these tools. */
    public Brief withTools(String... names) {
        return new Brief(task, instructions, scope, List.of(names));
    }

    /** Shape only. */
    @Override
    public String toString() {
        return "Brief[" + tools.size() + " tools]";
    }
}
