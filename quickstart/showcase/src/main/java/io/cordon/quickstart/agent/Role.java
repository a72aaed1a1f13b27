package io.cordon.quickstart.agent;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.Brief;
import io.cordon.emitter.ScopeDeclaration;
import io.cordon.quickstart.tool.ToolNames;
import java.util.List;
import java.util.Optional;

/**
 * Who an agent is and what it was asked to do.
 *
 * @param name short, for the terminal; its session's id begins with it
 * @param agentType its kind
 * @param plot what becomes of it
 * @param runtime what its runtime has built in
 * @param task the user's words
 * @param scope what it is declared to do, if anybody declared it
 */
public record Role(
        String name, String agentType, Plot plot, RuntimeKind runtime, String task, Optional<ScopeDeclaration> scope) {
    private static final List<String> TOOLS = List.of(
            ToolNames.SQL, ToolNames.MAIL, ToolNames.FETCH, ToolNames.PAY, ToolNames.READ_FILE, ToolNames.TICKETS);

    public Role {
        requireNonNull(name, "name");
        requireNonNull(agentType, "agentType");
        requireNonNull(plot, "plot");
        requireNonNull(runtime, "runtime");
        requireNonNull(task, "task");
        requireNonNull(scope, "scope");
    }

    /** An agent that does its work under a gate. */
    public static Role ordinary(String name, String task) {
        return new Role(name, name + "-agent", Plot.ORDINARY, RuntimeKind.GATED, task, Optional.empty());
    }

    /** An agent that turns hostile. */
    public static Role hostile(String name, Plot plot, RuntimeKind runtime, String task) {
        return new Role(name, name + "-agent", plot, runtime, task, Optional.empty());
    }

    /** The same within a declared scope. */
    public Role within(ScopeDeclaration declared) {
        return new Role(name, agentType, plot, runtime, task, Optional.of(declared));
    }

    /** The agent: one of its kind is enough here. */
    public String agent() {
        return agentType + "-1";
    }

    Brief brief() {
        Brief brief = Brief.NONE.withTask(task).withTools(TOOLS.toArray(String[]::new));
        return scope.map(brief::withScope).orElse(brief);
    }
}
