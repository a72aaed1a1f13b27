package io.cordon.emitter.support;

import io.cordon.emitter.CallGuard;
import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.Decision;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.emitter.SessionIdentity;
import io.cordon.schemas.avro.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A guard that always says the same, and remembers what it saw. */
public final class FixedGuard implements CallGuard {
    private final Decision decision;
    private final List<Event> observed = new CopyOnWriteArrayList<>();
    private final List<GuardContext> contexts = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<ContainmentNotice>> watched = new ConcurrentHashMap<>();

    private FixedGuard(Decision decision) {
        this.decision = decision;
    }

    public static FixedGuard saying(Decision decision) {
        return new FixedGuard(decision);
    }

    public List<Event> observed() {
        return observed;
    }

    public List<GuardContext> contexts() {
        return contexts;
    }

    public Map<String, Consumer<ContainmentNotice>> watched() {
        return watched;
    }

    @Override
    public GuardVerdict judge(Event requested, GuardContext context) {
        contexts.add(context);
        return GuardVerdict.of(decision, "fixed", "it is fixed so");
    }

    @Override
    public void observed(Event event) {
        observed.add(event);
    }

    @Override
    public void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {
        watched.put(session.session(), onContained);
    }

    @Override
    public void forget(SessionIdentity session) {
        watched.remove(session.session());
    }

    @Override
    public void close() {}
}
