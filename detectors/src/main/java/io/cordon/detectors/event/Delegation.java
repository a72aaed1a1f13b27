package io.cordon.detectors.event;

import java.util.Set;

/**
 * What a task hands over to what the agent reads: "do what the ticket says" is no attack where whoever started the session said so beforehand.
 *
 * @param effects classes of calls that content may decide on
 * @param instructors tools whose results may instruct the agent as the operator does
 */
public record Delegation(Set<Capability> effects, Set<String> instructors) {

    /** Nothing is handed over. */
    public static final Delegation NONE = new Delegation(Set.of(), Set.of());

    /** Copies the sets. */
    public Delegation {
        effects = Set.copyOf(effects);
        instructors = Set.copyOf(instructors);
    }
}
