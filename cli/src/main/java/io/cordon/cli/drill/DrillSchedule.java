package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Holds a drill at once and then again and again. One that was missed is not made up for: what counts is the age of the last proof. */
final class DrillSchedule {

    /** Waits. */
    @FunctionalInterface
    interface Pause {

        /**
         * Until that time.
         *
         * @return false if it is to end instead
         */
        boolean until(Instant time) throws InterruptedException;
    }

    private final Supplier<DrillOutcome> drill;
    private final Duration every;
    private final InstantSource clock;
    private final Pause pause;

    DrillSchedule(Supplier<DrillOutcome> drill, Duration every, InstantSource clock, Pause pause) {
        this.drill = requireNonNull(drill, "drill");
        this.every = requireNonNull(every, "every");
        this.clock = requireNonNull(clock, "clock");
        this.pause = requireNonNull(pause, "pause");
    }

    /** Until the pause says to end. */
    void run(Consumer<DrillOutcome> told) throws InterruptedException {
        Instant due = clock.instant();
        do {
            told.accept(drill.get());
            due = next(due, every, clock.instant());
        } while (pause.until(due));
    }

    /** The first time of the grid that is still to come: a drill that took long delays the next one and shifts none. */
    static Instant next(Instant due, Duration every, Instant now) {
        long passed = Math.max(0, Duration.between(due, now).dividedBy(every));
        return due.plus(every.multipliedBy(passed + 1));
    }
}
