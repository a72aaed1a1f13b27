package io.cordon.load.bench;

import io.cordon.load.growth.LiveSessions;
import java.util.List;
import java.util.Locale;

/** What a hundred million sessions and a million events a second would need, by what a task was measured to need. Arithmetic, no measurement. */
final class Paper {

    private static final double SESSIONS = 1e8;
    private static final double EVENTS_PER_SECOND = 1e6;
    private static final int COPIES = 2;
    private static final int REPLICAS = 3;
    private static final double GIB = 1L << 30;
    private static final double MIB = 1 << 20;

    private Paper() {}

    static List<String> notes(LiveSessions most, String streams) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Growth: one task in this process, the product's session core with all detectors, RocksDB and heap settings, %,d sessions of "
                                + "three events each, then as many events of sessions drawn at random, and then timed ones, so that hardly a record is in "
                                + "the heap. `cold` is told of the first events after all have begun. Whatever the number of sessions, the section streams has "
                                + "`%s`: memory for the rows of a million ([size](operations/size.md)). No broker, no "
                                + "changelog, no cache before the store, no reading of records: what those cost does not depend on the sessions, so the ratio of "
                                + "the whole line is nearer to 1.",
                        most.sessions(),
                        streams),
                String.format(
                        Locale.ROOT,
                        "On paper, from these figures: 10^8 live sessions take %,.0f GiB on the disks of the instances with one standby (%.0f bytes a "
                                + "session), and %,.0f GiB in changelogs with three replicas. Restoring one million without a standby reads %,.0f MiB.",
                        SESSIONS * most.diskBytes() * COPIES / GIB,
                        most.diskBytes(),
                        SESSIONS * most.rowBytes() * REPLICAS / GIB,
                        1e6 * most.rowBytes() / MIB),
                String.format(
                        Locale.ROOT,
                        "10^6 events/s take %.0f cores for tasks with so many sessions each, by this figure alone, and %,.0f MiB/s of changelog before "
                                + "anything is merged; the whole line's cost per event is in `topology_events_per_s`.",
                        Math.ceil(EVENTS_PER_SECOND / most.perSecond()),
                        EVENTS_PER_SECOND * most.writtenBytes() / MIB));
    }
}
