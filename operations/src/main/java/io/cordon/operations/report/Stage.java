package io.cordon.operations.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A step on the way from a harmful event to proof. */
public enum Stage {
    DENIED("gate denies", PointTimes::denied),
    COMMANDED("command", point -> Optional.of(point.commanded())),
    ACCEPTED("accepted", PointTimes::accepted),
    PROVEN("proven", PointTimes::proven);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method of a record
    private final Function<PointTimes, Optional<Instant>> reading;

    Stage(String title, Function<PointTimes, Optional<Instant>> reading) {
        this.title = title;
        this.reading = reading;
    }

    public String title() {
        return title;
    }

    Optional<Instant> of(PointTimes point) {
        return reading.apply(point);
    }
}
