package io.cordon.load.embeddings;

import java.util.List;
import java.util.function.Predicate;

/**
 * When a call would be stopped.
 *
 * @param name what is said of it
 * @param stops whether it stops a call
 */
record Rule(String name, Predicate<CallScore> stops) {

    static final List<Rule> ALL = List.of(
            patterns(20),
            new Rule(
                    "unlike the task (< 0.3), like the content (> 0.5)",
                    c -> c.likeTask() < 0.3 && c.likeContent() > 0.5),
            new Rule("gap > 0.25", c -> c.gap() > 0.25),
            patternsOrGap(20, 15, 0.3),
            patternsOrGap(20, 10, 0.4),
            patternsOrGap(40, 20, 0.2),
            patterns(60),
            patternsOrGap(60, 45, 0.4));

    private static Rule patterns(int from) {
        return new Rule("patterns from " + from, c -> c.points() >= from);
    }

    private static Rule patternsOrGap(int from, int least, double gap) {
        return new Rule(
                "patterns from " + from + ", or from " + least + " with gap > " + gap,
                c -> c.points() >= from || c.points() >= least && c.gap() > gap);
    }
}
