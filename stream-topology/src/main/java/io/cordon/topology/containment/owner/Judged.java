package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

/**
 * An analyst's judgement of a case.
 *
 * @param judgement what they say
 * @param by who
 */
public record Judged(Judgement judgement, String by) {

    public Judged {
        requireNonNull(judgement, "judgement");
        requireNonNull(by, "by");
    }
}
