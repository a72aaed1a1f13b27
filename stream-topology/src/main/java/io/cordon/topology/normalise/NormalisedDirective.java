package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.response.Directive;
import java.time.Instant;

/**
 * An answer of the containment owner to one tree.
 *
 * @param tenant the tenant
 * @param root the tree's root session
 * @param directive the answer
 * @param brokerTime when the broker appended it
 */
public record NormalisedDirective(String tenant, String root, Directive directive, Instant brokerTime)
        implements SessionInput {
    public NormalisedDirective {
        requireNonNull(tenant, "tenant");
        requireNonNull(root, "root");
        requireNonNull(directive, "directive");
        requireNonNull(brokerTime, "brokerTime");
    }
}
