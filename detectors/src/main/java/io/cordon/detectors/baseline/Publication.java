package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * When what was learnt becomes a new version: the first as soon as it is warm and vouched for, the next when a tenth of what the last one knew,
 * and at least thirty sessions, has been added, and not too often.
 *
 * @param every least time between two versions
 */
public record Publication(Duration every) {

    private static final long LEAST_NEWS = 30;
    private static final long SHARE_OF_NEWS = 10;

    /** Checks that nothing is missing. */
    public Publication {
        requireNonNull(every, "every");
    }

    /**
     * True if a version is due.
     *
     * @param learner what was learnt so far
     * @param last the last version; 0 before the first
     * @param news sessions since then
     * @param published when the last version was made
     */
    public boolean due(BaselineLearner learner, long last, long news, Instant published, Instant now) {
        if (last != 0 && (news < LEAST_NEWS || now.isBefore(published.plus(every)))) {
            return false;
        }
        Baseline next = learner.baseline(last + 1);
        return learner.vouched() && next.warm() && (last == 0 || news >= next.learnt() / SHARE_OF_NEWS);
    }
}
