package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the owner may look at to decide about one subject.
 *
 * @param containment what is known of the subject
 * @param tree what is known of the tree that covers it
 * @param windows how much was contained lately
 */
public record View(Optional<Containment> containment, Optional<Containment> tree, Windows windows) {

    public View {
        requireNonNull(containment, "containment");
        requireNonNull(tree, "tree");
        requireNonNull(windows, "windows");
    }

    public static View blank() {
        return new View(Optional.empty(), Optional.empty(), Windows.empty());
    }

    /** The epoch in force, or the first one. */
    long epoch() {
        return containment.map(Containment::epoch).orElse(1L);
    }
}
