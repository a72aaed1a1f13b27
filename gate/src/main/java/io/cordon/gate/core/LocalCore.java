package io.cordon.gate.core;

import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.call.InsideArguments;
import io.cordon.wire.CallMapper;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges calls of the sessions in this process with the same core as the topology, on what this process has seen. Thread-safe.
 *
 * <p>It has no ticks and does not see what other processes of a session do; the topology does.
 */
public final class LocalCore {

    private final Yardsticks yardsticks;
    private final CallMapper calls = new CallMapper();
    private final Map<TreeName, LocalTree> trees = new ConcurrentHashMap<>();

    private record TreeName(String tenant, String root) {}

    /** A core that has seen nothing yet. */
    public LocalCore(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** What the detectors say about a call that has not run; empty if the event can't be read. */
    public Optional<Opinion> judge(io.cordon.schemas.avro.Event requested, OriginLevel origin) {
        return judge(domain(requested, origin));
    }

    /** The same about a call that does not say yet what stands in its arguments. */
    public Optional<Opinion> judge(
            io.cordon.schemas.avro.Event outline, InsideArguments arguments, OriginLevel origin) {
        return judge(known(calls.toDomain(outline, origin, arguments)));
    }

    private Optional<Opinion> judge(Optional<Event> requested) {
        return requested.map(event -> tree(event).judge(event));
    }

    /** Takes in what happened. An event that can't be read is left to the topology, which counts it. */
    public void observe(io.cordon.schemas.avro.Event event, OriginLevel origin) {
        domain(event, origin).ifPresent(known -> tree(known).observe(known));
    }

    /** Forgets a session, and its tree with its last session. */
    public void forget(String tenant, String root, String session) {
        calls.forget(session);
        trees.computeIfPresent(new TreeName(tenant, root), (name, tree) -> tree.isEmptyWithout(session) ? null : tree);
    }

    private LocalTree tree(Event event) {
        SessionRef session = event.envelope().session();
        TreeName name = new TreeName(session.tenant(), session.root());
        LocalTree known = trees.get(name);
        return known != null ? known : trees.computeIfAbsent(name, any -> new LocalTree(yardsticks));
    }

    /** A writer does not contradict itself in its own process, so the digest that would show it is left out. */
    private static Optional<Event> domain(io.cordon.schemas.avro.Event event, OriginLevel origin) {
        return known(EventMapper.toDomain(event, origin, event.getClaimedTime(), 0));
    }

    private static Optional<Event> known(Mapping mapping) {
        return switch (mapping) {
            case Mapping.Mapped mapped -> Optional.of(mapped.event());
            case Mapping.Rejected rejected -> Optional.empty();
        };
    }
}
