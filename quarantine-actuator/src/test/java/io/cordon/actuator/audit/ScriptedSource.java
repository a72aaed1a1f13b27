package io.cordon.actuator.audit;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulator of a target: it saw what a test says, and fails as often as a test says. */
final class ScriptedSource implements AuditSource {
    private final String name;
    private final List<ObservedUse> seen;
    private final AtomicInteger failures = new AtomicInteger();

    ScriptedSource(String name) {
        this(name, new CopyOnWriteArrayList<>());
    }

    private ScriptedSource(String name, List<ObservedUse> seen) {
        this.name = name;
        this.seen = seen;
    }

    /** The same target, asked by another process. */
    ScriptedSource again() {
        return new ScriptedSource(name, seen);
    }

    ScriptedSource failing(int times) {
        failures.set(times);
        return this;
    }

    void use(String principal) {
        seen.add(new ObservedUse(
                "use-" + seen.size(),
                principal,
                "",
                Optional.of(InetAddress.getLoopbackAddress()),
                "read",
                true,
                Instant.parse("2026-01-05T10:00:00Z")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public AuditBatch poll(AuditCursor after, int most) {
        if (failures.getAndDecrement() > 0) {
            throw new ConnectorException("scripted failure");
        }
        int from = after.isStart() ? 0 : Integer.parseInt(after.text());
        int to = Math.min(seen.size(), from + most);
        return new AuditBatch(seen.subList(from, to), to == 0 ? AuditCursor.START : new AuditCursor("" + to));
    }

    @Override
    public void close() {}
}
