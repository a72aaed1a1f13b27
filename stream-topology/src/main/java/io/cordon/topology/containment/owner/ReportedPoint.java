package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

/**
 * What a receipt says about one point.
 *
 * @param id which one
 * @param sighting what was seen
 * @param evidence a sentence by the actuator
 * @param mark where it stands among what is said about the point
 */
public record ReportedPoint(PointId id, Sighting sighting, String evidence, Mark mark) {

    public ReportedPoint {
        requireNonNull(id, "id");
        requireNonNull(sighting, "sighting");
        requireNonNull(evidence, "evidence");
        requireNonNull(mark, "mark");
    }
}
