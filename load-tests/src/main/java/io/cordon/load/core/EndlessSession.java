package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One session that goes on. Only the core's time on a processor counts, not that of making its events or of waiting for a processor. */
final class EndlessSession {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Core core = Core.of(CoreConfig.defaults());
    private final IntFunction<List<Event>> next;
    private final CountedPages pages = new CountedPages();
    private final Facts facts;

    /** A session that begins with this event and goes on with the next so many of these. */
    EndlessSession(Event first, IntFunction<List<Event>> next) {
        this.next = next;
        facts = Facts.of(
                TreeFacts.blank(pages), SessionFacts.blank(first.envelope().session()));
        core.apply(facts, first);
    }

    /** A made-up session. */
    static EndlessSession madeUp(long seed) {
        SampleSession session = SampleSession.root(seed);
        return new EndlessSession(
                session.start(),
                events -> IntStream.range(0, events / 2)
                        .mapToObj(i -> session.call())
                        .flatMap(List::stream)
                        .toList());
    }

    /** The next so many events; the nanoseconds that all of them cost. */
    long block(int events) {
        List<Event> made = next.apply(events);
        long begin = THREADS.getCurrentThreadCpuTime();
        made.forEach(event -> core.apply(facts, event));
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    long events() {
        return facts.session().counts().events();
    }

    int sessionBytes() {
        return facts.session().encode().length;
    }

    int treeBytes() {
        return facts.tree().encode().length;
    }

    int pageBytes() {
        return pages.bytes();
    }
}
