package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Prints how large records and pages of generated sessions are, and what an event of a session costs that goes on and on. */
public final class StateSizes {

    private static final int TREES = 200;
    private static final int BLOCK = 10_000;
    private static final int EVENTS = 100_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Core core = Core.of(CoreConfig.defaults());
    private final PrintStream out;

    private StateSizes(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        StateSizes sizes = new StateSizes(System.out);
        sizes.records();
        sizes.longSession();
    }

    /** Of each session after its last event. */
    private void records() {
        StoredFacts[] ends = IntStream.range(0, TREES).mapToObj(this::end).toArray(StoredFacts[]::new);
        out.printf("%d trees of %d events%n", TREES, SampleTree.EVENTS);
        print("session record", Arrays.stream(ends).mapToInt(StoredFacts::sessionBytes));
        print("tree record", Arrays.stream(ends).mapToInt(StoredFacts::treeBytes));
        print("pages of a tree", Arrays.stream(ends).mapToInt(StoredFacts::pageBytes));
    }

    private StoredFacts end(int seed) {
        SampleTree tree = SampleTree.of(seed);
        StoredFacts root = StoredFacts.blank(tree.root().ref());
        StoredFacts child = root.with(tree.child().ref());
        for (Event event : tree.events()) {
            (event.envelope().session().equals(tree.root().ref()) ? root : child).apply(core, event);
        }
        return root;
    }

    private void print(String what, IntStream sizes) {
        int[] sorted = sizes.sorted().toArray();
        out.printf(
                "%-16s p50 %,7d  p95 %,7d  max %,7d bytes%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    /** Short sessions first, until the code is warm: the first hundred events of the long one are then what a short one costs. */
    private void longSession() {
        long warmUp = 0;
        for (int seed = 0; seed < TREES; seed++) {
            warmUp += new Run(seed).block(100);
        }
        Run run = new Run(TREES);
        out.printf("%n%,d short sessions before: %,d ns an event%n", TREES, warmUp / (TREES * 100));
        run.print(100, run.block(100));
        for (int done = 0; done < EVENTS; done += BLOCK) {
            run.print(BLOCK, run.block(BLOCK));
        }
    }

    /** One session that goes on. Only the core's time on a processor counts, not that of making its events or of waiting for a processor. */
    private final class Run {

        private final SampleSession session;
        private final CountedPages pages = new CountedPages();
        private final Facts facts;

        Run(long seed) {
            session = SampleSession.root(seed);
            facts = Facts.of(TreeFacts.blank(pages), SessionFacts.blank(session.ref()));
            core.apply(facts, session.start());
        }

        long block(int events) {
            List<Event> made = IntStream.range(0, events / 2)
                    .mapToObj(i -> session.call())
                    .flatMap(List::stream)
                    .toList();
            long begin = THREADS.getCurrentThreadCpuTime();
            made.forEach(event -> core.apply(facts, event));
            return THREADS.getCurrentThreadCpuTime() - begin;
        }

        void print(int events, long nanos) {
            int tree = facts.tree().encode().length;
            out.printf(
                    "after %,8d events: %,6d ns an event in the last %,6d; session %,6d, tree %,6d, pages %,7d bytes%n",
                    facts.session().events(),
                    nanos / events,
                    events,
                    facts.session().encode().length,
                    tree,
                    pages.bytes());
        }
    }
}
