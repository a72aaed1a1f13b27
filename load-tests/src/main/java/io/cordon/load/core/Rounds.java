package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.load.core.EventTree.Told;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays the events of trees, one tree after the other and round again, each from nothing: any number of events can be had, whatever the
 * lengths of the trees. Confined to one thread.
 *
 * @param <F> what is known of a session
 */
final class Rounds<F> {

    private final List<EventTree> trees;
    private final Function<List<SessionRef>, List<F>> blank;
    private final BiFunction<F, Event, Object> step;
    private int tree = -1;
    private int at;
    private List<Told> told = List.of();
    private List<F> known = List.of();
    private @Nullable Object last;

    Rounds(List<EventTree> trees, Function<List<SessionRef>, List<F>> blank, BiFunction<F, Event, Object> step) {
        this.trees = List.copyOf(trees);
        this.blank = blank;
        this.step = step;
    }

    /** Plays the next so many events; what came of the last. */
    @Nullable
    Object play(int events) {
        for (int i = 0; i < events; i++) {
            while (at == told.size()) {
                next();
            }
            Told one = told.get(at++);
            last = step.apply(known.get(one.session()), one.event());
        }
        return last;
    }

    private void next() {
        tree = (tree + 1) % trees.size();
        told = trees.get(tree).told();
        known = blank.apply(trees.get(tree).sessions());
        at = 0;
    }
}
