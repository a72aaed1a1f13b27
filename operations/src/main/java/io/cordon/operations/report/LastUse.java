package io.cordon.operations.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The last time that a target accepted a credential, as far as anybody but Cordon and the agent saw it. */
public sealed interface LastUse {

    /** The target says so itself. */
    record Witnessed(Instant at) implements LastUse {}

    /** The target tells what it accepts, and told of no use from the harmful event on. */
    record NotUsed() implements LastUse {}

    /** Nobody watches this target: how long the credential was good is known only by the proof that it is not. */
    record Unwitnessed() implements LastUse {}

    /**
     * From the harmful event until the credential was no longer accepted.
     *
     * @param proven when the end of access was proven; where there is no witness it is the only bound there is
     */
    default Optional<Duration> after(Instant event, Optional<Instant> proven) {
        return switch (this) {
            case Witnessed witnessed -> Optional.of(notNegative(Duration.between(event, witnessed.at())));
            case NotUsed none -> Optional.of(Duration.ZERO);
            case Unwitnessed none -> proven.map(end -> notNegative(Duration.between(event, end)));
        };
    }

    /** Whether {@link #after} is a bound and not what was seen. */
    default boolean bound() {
        return this instanceof Unwitnessed;
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
