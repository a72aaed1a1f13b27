package io.cordon.detectors.event;

import java.util.List;
import java.util.Set;

/**
 * What a task hands over to what the agent reads: "do what the ticket says" is no attack where whoever started the session said so beforehand.
 *
 * @param effects classes of calls that content may decide on
 * @param instructors tools whose results may instruct the agent as the operator does
 * @param authors people and places who may, in whatever results: a record that names one of them as its author is theirs
 */
public record Delegation(Set<Capability> effects, Set<String> instructors, List<Destination> authors) {

    /** Nothing is handed over. */
    public static final Delegation NONE = new Delegation(Set.of(), Set.of(), List.of());

    /** Copies the collections. */
    public Delegation {
        effects = Set.copyOf(effects);
        instructors = Set.copyOf(instructors);
        authors = List.copyOf(authors);
    }
}
