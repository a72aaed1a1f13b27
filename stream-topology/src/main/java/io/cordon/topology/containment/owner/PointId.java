package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One enforcement point: this credential, honoured there, ended by that connector.
 *
 * @param connector connector instance
 * @param credential credential reference
 * @param target enforcement point, without credentials
 */
public record PointId(String connector, String credential, String target) implements Comparable<PointId> {

    private static final Comparator<PointId> ORDER = Comparator.comparing(PointId::connector)
            .thenComparing(PointId::credential)
            .thenComparing(PointId::target);

    public PointId {
        requireNonNull(connector, "connector");
        requireNonNull(credential, "credential");
        requireNonNull(target, "target");
    }

    @Override
    public int compareTo(PointId other) {
        return ORDER.compare(this, other);
    }
}
