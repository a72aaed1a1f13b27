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
 * @param authors mail addresses and hosts of those who may instruct it, whichever tool brings their word: a record of a structured result counts as theirs
 *     if a field of its own ({@code from}, {@code sender}, {@code author} ...) names them and no other; so only where that field can't be forged
 */
public record Delegation(Set<Capability> effects, List<String> instructors, List<String> authors) {

    /** Nothing is handed over. */
    public static final Delegation NONE = new Delegation(Set.of(), List.of(), List.of());

    /** Copies the collections. */
    public Delegation {
        effects = Set.copyOf(effects);
        instructors = List.copyOf(instructors);
        authors = List.copyOf(authors);
    }

    /** True if nothing is handed over. */
    public boolean isEmpty() {
        return effects.isEmpty() && instructors.isEmpty() && authors.isEmpty();
    }
}
