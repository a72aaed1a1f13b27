package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a session may do, declared by whoever starts it. An absent list says nothing; an empty one allows nothing.
 *
 * @param tools names of tools
 * @param destinations addresses: URLs, hosts, mail addresses, accounts; reduced and printed
 * @param resources paths or names that resources may begin with; reduced
 * @param dataClasses classes of data
 * @param credentials references of credentials
 * @param capabilities classes of tools
 * @param maxCalls how many tool calls
 * @param maxOutboundBytes how many bytes in arguments
 * @param expiresAt when the task is over
 * @param delegation what the task hands over to what the agent reads
 */
public record ScopeDeclaration(
        Optional<List<String>> tools,
        Optional<List<String>> destinations,
        Optional<List<String>> resources,
        Optional<List<String>> dataClasses,
        Optional<List<String>> credentials,
        Optional<Set<Capability>> capabilities,
        OptionalInt maxCalls,
        OptionalLong maxOutboundBytes,
        Optional<Instant> expiresAt,
        Delegation delegation) {

    /** Nothing declared. */
    public static final ScopeDeclaration NONE = new ScopeDeclaration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Delegation.NONE);

    /** Copies the lists. */
    public ScopeDeclaration {
        tools = tools.map(List::copyOf);
        destinations = destinations.map(List::copyOf);
        resources = resources.map(List::copyOf);
        dataClasses = dataClasses.map(List::copyOf);
        credentials = credentials.map(List::copyOf);
        capabilities = capabilities.map(Set::copyOf);
        requireNonNull(maxCalls, "maxCalls");
        requireNonNull(maxOutboundBytes, "maxOutboundBytes");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(delegation, "delegation");
    }

    /** The same, limited to these tools. */
    public ScopeDeclaration withTools(String... names) {
        return new ScopeDeclaration(
                Optional.of(List.of(names)),
                destinations,
                resources,
                dataClasses,
                credentials,
                capabilities,
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                delegation);
    }

    /** The same, limited to these destinations. */
    public ScopeDeclaration withDestinations(String... addresses) {
        return new ScopeDeclaration(
                tools,
                Optional.of(List.of(addresses)),
                resources,
                dataClasses,
                credentials,
                capabilities,
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                delegation);
    }

    /** The same, limited to resources that begin so. */
    public ScopeDeclaration withResources(String... prefixes) {
        return new ScopeDeclaration(
                tools,
                destinations,
                Optional.of(List.of(prefixes)),
                dataClasses,
                credentials,
                capabilities,
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                delegation);
    }

    /** The same, limited to these credentials. */
    public ScopeDeclaration withCredentials(String... references) {
        return new ScopeDeclaration(
                tools,
                destinations,
                resources,
                dataClasses,
                Optional.of(List.of(references)),
                capabilities,
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                delegation);
    }

    /** The same, limited to tools of these classes. */
    public ScopeDeclaration withCapabilities(Capability... classes) {
        return new ScopeDeclaration(
                tools,
                destinations,
                resources,
                dataClasses,
                credentials,
                Optional.of(Set.of(classes)),
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                delegation);
    }

    /** The same until then. */
    public ScopeDeclaration until(Instant end) {
        return new ScopeDeclaration(
                tools,
                destinations,
                resources,
                dataClasses,
                credentials,
                capabilities,
                maxCalls,
                maxOutboundBytes,
                Optional.of(end),
                delegation);
    }

    /** The same; content may decide on calls of tools of these classes. */
    public ScopeDeclaration delegating(Capability... classes) {
        return handingOver(new Delegation(Set.of(classes), delegation.instructors(), delegation.authors()));
    }

    /** The same; results of these tools may instruct the agent as the operator does. */
    public ScopeDeclaration instructedBy(String... toolNames) {
        return handingOver(new Delegation(delegation.effects(), List.of(toolNames), delegation.authors()));
    }

    /** The same; what these people or places wrote may instruct the agent, whichever tool brings it. See {@link Delegation#authors()}. */
    public ScopeDeclaration instructedByAuthors(String... addressesOrHosts) {
        return handingOver(new Delegation(delegation.effects(), delegation.instructors(), List.of(addressesOrHosts)));
    }

    private ScopeDeclaration handingOver(Delegation more) {
        return new ScopeDeclaration(
                tools,
                destinations,
                resources,
                dataClasses,
                credentials,
                capabilities,
                maxCalls,
                maxOutboundBytes,
                expiresAt,
                more);
    }

    /** Counts only: destinations and resources may be personal. */
    @Override
    public String toString() {
        return "ScopeDeclaration[" + tools.map(List::size).orElse(-1) + " tools, "
                + destinations.map(List::size).orElse(-1) + " destinations]";
    }
}
