package io.cordon.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The features of a tool call before it runs.
 *
 * @param capability what the tool can do
 * @param source where that is known from
 * @param acts what it does beyond that
 * @param resource what the call acts on
 * @param destinations where it would send or grant something
 * @param arguments the leaves of its arguments
 * @param digest what an approval of these arguments binds to
 * @param outboundBytes bytes of all texts in the arguments, at most {@link Integer#MAX_VALUE}
 * @param truncated true if a limit cut the features short
 */
public record CallFeatures(
        Capability capability,
        CapabilitySource source,
        Set<Act> acts,
        Optional<ResourceFeatures> resource,
        List<DestinationFeatures> destinations,
        List<ArgumentFeatures> arguments,
        ArgumentDigest digest,
        int outboundBytes,
        boolean truncated) {

    /** Copies the lists. */
    public CallFeatures {
        Objects.requireNonNull(capability, "capability");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(acts, "acts");
        Objects.requireNonNull(resource, "resource");
        destinations = List.copyOf(destinations);
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(digest, "digest");
    }

    /** The same call with what stands in its arguments, and whether something of that was cut. */
    CallFeatures with(List<ArgumentFeatures> read, boolean cut) {
        return new CallFeatures(
                capability, source, acts, resource, destinations, read, digest, outboundBytes, truncated || cut);
    }
}
