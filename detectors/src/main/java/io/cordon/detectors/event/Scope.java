package io.cordon.detectors.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session may do, as declared by whoever started it. An absent list says nothing; an empty one allows nothing.
 *
 * @param tools tool names
 * @param destinations destinations
 * @param resources prefixes of reduced resources
 * @param dataClasses data classes
 * @param credentials credential references
 * @param capabilities capability classes that need no question
 * @param maxCalls tool calls
 * @param maxOutboundBytes bytes in outbound arguments
 * @param expiresAt when the session's task ends
 * @param delegation what the task hands over to what the agent reads
 */
public record Scope(
        Optional<Set<String>> tools,
        Optional<List<Destination>> destinations,
        Optional<List<String>> resources,
        Optional<Set<String>> dataClasses,
        Optional<Set<String>> credentials,
        Optional<Set<Capability>> capabilities,
        Optional<Integer> maxCalls,
        Optional<Long> maxOutboundBytes,
        Optional<Instant> expiresAt,
        Delegation delegation) {

    /** Nothing declared: nothing is outside. */
    public static final Scope UNDECLARED = new Scope(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Delegation.NONE);

    /** Copies the collections. */
    public Scope {
        tools = tools.map(Set::copyOf);
        destinations = destinations.map(List::copyOf);
        resources = resources.map(List::copyOf);
        dataClasses = dataClasses.map(Set::copyOf);
        credentials = credentials.map(Set::copyOf);
        capabilities = capabilities.map(Set::copyOf);
        requireNonNull(delegation, "delegation");
    }
}
