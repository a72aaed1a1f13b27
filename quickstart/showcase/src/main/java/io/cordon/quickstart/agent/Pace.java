package io.cordon.quickstart.agent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long an agent thinks between two steps: long enough to be read, since no model has to be waited for here.
 *
 * @param thought between two steps
 * @param attempt between two attempts of an agent that wants to know whether it still gets through
 * @param persistence how long it goes on trying
 */
public record Pace(Duration thought, Duration attempt, Duration persistence) {
    /** For a terminal. */
    public static Pace readable() {
        return new Pace(Duration.ofMillis(350), Duration.ofMillis(25), Duration.ofSeconds(15));
    }

    /** For tests that have no targets to wait for. */
    public static Pace instant() {
        return new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1));
    }

    void think() {
        pause(thought);
    }

    void wait(Duration time) {
        pause(time);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScriptStoppedException("time");
        }
    }
}
