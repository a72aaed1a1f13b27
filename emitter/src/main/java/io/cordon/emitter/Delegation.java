package io.cordon.emitter;

import io.cordon.extract.Capability;
import java.util.List;
import java.util.Set;

/**
 * What a task hands over to what the agent reads. Without it a call that only content asked for is held for a question; with it whoever starts the
 * session answers that question beforehand, for these calls or these tools. Secrets and what is worth protecting are never handed over.
 *
 * @param effects classes of tools that content may decide on: "pay the invoices of this folder" hands over {@link Capability#PAYMENT}
 * @param instructors names of tools whose results may instruct the agent as the operator does: only tools to which no stranger can write
 */
public record Delegation(Set<Capability> effects, List<String> instructors) {

    /** Nothing is handed over. */
    public static final Delegation NONE = new Delegation(Set.of(), List.of());

    /** Copies the collections. */
    public Delegation {
        effects = Set.copyOf(effects);
        instructors = List.copyOf(instructors);
    }

    /** True if nothing is handed over. */
    public boolean isEmpty() {
        return effects.isEmpty() && instructors.isEmpty();
    }
}
