package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the owner may look at to decide about one subject.
 *
 * @param containment what is known of the subject
 * @param tree what is known of the tree that covers it
 * @param windows how much was contained lately
 * @param impact whom a containment of the subject would hit
 * @param tenancy what holds for its tenant
 * @param waiting the request that is to be confirmed or withdrawn
 */
public record View(
        Optional<Containment> containment,
        Optional<Containment> tree,
        Windows windows,
        Impact impact,
        Tenancy tenancy,
        Optional<Waiting> waiting) {

    public View {
        requireNonNull(containment, "containment");
        requireNonNull(tree, "tree");
        requireNonNull(windows, "windows");
        requireNonNull(impact, "impact");
        requireNonNull(tenancy, "tenancy");
        requireNonNull(waiting, "waiting");
    }

    /** Of no subject in particular. */
    public static View of(Tenancy tenancy) {
        return new View(Optional.empty(), Optional.empty(), Windows.empty(), Impact.none(), tenancy, Optional.empty());
    }

    public View with(Optional<Waiting> request) {
        return new View(containment, tree, windows, impact, tenancy, request);
    }

    /** The epoch in force, or the first one. */
    long epoch() {
        return containment.map(Containment::epoch).orElse(1L);
    }
}
