package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.load.recorded.Recordings;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Prints how large records and pages of sessions are, and what an event of a session costs that goes on and on; recorded ones where there are any. */
public final class StateSizes {

    private static final int TREES = 200;
    private static final int SHORT = 100;
    private static final int BLOCK = 10_000;
    private static final int EVENTS = 100_000;

    private final Core core = Core.of(CoreConfig.defaults());
    private final PrintStream out;

    private StateSizes(PrintStream out) {
        this.out = out;
    }

    /** Arguments: files of recorded sessions, separated as in a path; without them sessions are made up. */
    public static void main(String[] arguments) {
        StateSizes sizes = new StateSizes(System.out);
        if (arguments.length == 0) {
            sizes.records();
            sizes.longSession(EndlessSession::madeUp, TREES);
        } else {
            sizes.recorded(new RecordedLines(Recordings.read(arguments[0])));
        }
    }

    /** Both kinds of session are told the same lines: the short ones once before, until the code is warm, and once to be timed. */
    private void recorded(RecordedLines lines) {
        int sessions = lines.count() / SHORT;
        longSession(number -> lines.session("recorded-" + number), sessions);
    }

    /** Of each session after its last event. */
    private void records() {
        StoredFacts[] ends = IntStream.range(0, TREES).mapToObj(this::end).toArray(StoredFacts[]::new);
        out.printf("%d trees of %d events%n", TREES, SampleTree.of(0).told().size());
        print("session record", Arrays.stream(ends).mapToInt(StoredFacts::sessionBytes));
        print("tree record", Arrays.stream(ends).mapToInt(StoredFacts::treeBytes));
        print("pages of a tree", Arrays.stream(ends).mapToInt(StoredFacts::pageBytes));
    }

    private StoredFacts end(int seed) {
        EventTree tree = SampleTree.of(seed);
        List<StoredFacts> sessions = StoredFacts.blank(tree.sessions());
        tree.told().forEach(told -> sessions.get(told.session()).apply(core, told.event()));
        return sessions.getFirst();
    }

    private void print(String what, IntStream sizes) {
        int[] sorted = sizes.sorted().toArray();
        out.printf(
                "%-16s p50 %,7d  p95 %,7d  max %,7d bytes%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    /** Short sessions first, until the code is warm: the first hundred events of the long one are then what a short one costs. */
    private void longSession(LongFunction<EndlessSession> sessions, int shortOnes) {
        shortSessions(sessions, 0, shortOnes);
        long nanos = shortSessions(sessions, shortOnes, shortOnes);
        out.printf("%n%,d short sessions before: %,d ns an event%n", shortOnes, nanos / ((long) shortOnes * SHORT));
        EndlessSession run = sessions.apply(2L * shortOnes);
        print(run, SHORT, run.block(SHORT));
        for (int done = 0; done < EVENTS; done += BLOCK) {
            print(run, BLOCK, run.block(BLOCK));
        }
    }

    private static long shortSessions(LongFunction<EndlessSession> sessions, long from, int count) {
        return LongStream.range(from, from + count)
                .map(number -> sessions.apply(number).block(SHORT))
                .sum();
    }

    private void print(EndlessSession run, int events, long nanos) {
        out.printf(
                "after %,8d events: %,6d ns an event in the last %,6d; session %,6d, tree %,6d, pages %,7d bytes%n",
                run.events(), nanos / events, events, run.sessionBytes(), run.treeBytes(), run.pageBytes());
    }
}
