package io.cordon.load.core;

import io.cordon.load.recorded.Recordings;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/*
 * Made-up mixes have names of their own; all else names files, so that nobody can take one for the other. As many trees as fit a processor's cache
 * with what is known of them: a service has just read the event that it looks at.
 */
/** What the core is measured on. */
public final class CoreMix {

    /** Made up in the proportions of recorded agents: what the targets are about. */
    public static final String TRACE = "trace";

    /** Made up, with more of everything: longer results, sub-agents, twice the effects. */
    public static final String HEAVY = "heavy";

    private static final int TREES = 96;

    private CoreMix() {}

    /** The mix of this name, or that of recordings whose files are named. */
    static List<EventTree> of(String mix) {
        return switch (mix) {
            case TRACE -> madeUp(TraceTree::of);
            case HEAVY -> madeUp(SampleTree::of);
            default ->
                Recordings.read(mix).sample(TREES).events().stream()
                        .map(EventTree::of)
                        .toList();
        };
    }

    /**
     * What an agent of a made-up mix does. The same seed gives the same work.
     *
     * @throws IllegalArgumentException if it is no made-up mix
     */
    public static Work work(String mix, long seed) {
        return switch (mix) {
            case TRACE -> TraceWork.writingAtLength(seed);
            case HEAVY -> new SampleWork(seed);
            default ->
                throw new IllegalArgumentException(mix + " is no made-up mix, expected " + TRACE + " or " + HEAVY);
        };
    }

    private static List<EventTree> madeUp(LongFunction<EventTree> tree) {
        return LongStream.range(0, TREES).mapToObj(tree).toList();
    }
}
