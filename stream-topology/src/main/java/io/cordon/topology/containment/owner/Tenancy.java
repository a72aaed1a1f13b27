package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What holds for a tenant as a whole.
 *
 * @param tenant the tenant
 * @param stop the stop-all in force
 * @param drills when the kill path was last proven, and the drill that runs
 */
public record Tenancy(String tenant, Optional<Stop> stop, Drills drills) {

    public Tenancy {
        requireNonNull(tenant, "tenant");
        requireNonNull(stop, "stop");
        requireNonNull(drills, "drills");
    }

    /** A tenant that is first heard of. */
    public static Tenancy since(String tenant, Instant now) {
        return new Tenancy(tenant, Optional.empty(), Drills.since(now));
    }

    Tenancy stopped(Stop by) {
        return new Tenancy(tenant, Optional.of(by), drills);
    }

    Tenancy resumed() {
        return new Tenancy(tenant, Optional.empty(), drills);
    }

    Tenancy with(Drills newer) {
        return new Tenancy(tenant, stop, newer);
    }

    /** What alerts about the tenant as a whole name, since each names a subject. */
    Subject subject() {
        return Subject.agent(tenant, "-");
    }
}
