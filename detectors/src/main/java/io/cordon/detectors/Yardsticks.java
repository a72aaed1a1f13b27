package io.cordon.detectors;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Pin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/*
 * A core is built for one baseline and kept, since its detectors derive from it what each call is compared with. Whatever changes on the
 * shelf empties the cache: a version that was withdrawn is then not found, and its sessions are pinned anew with their next event.
 */
/**
 * Which baseline each session goes by, and the core that goes by it. Thread-safe.
 *
 * <p>A session is pinned to what is in force at its first event, so that all its findings have one yardstick; anew after a day, when its agent
 * type changes, and when its version is withdrawn. Whoever keeps the pins can repeat every judgement.
 */
public final class Yardsticks {

    private static final int KEPT = 256;

    private final BaselineShelf shelf;
    private volatile CoreConfig config;
    private volatile Entry without;
    private final Map<String, Entry> cores = new ConcurrentHashMap<>();
    private volatile long seen;

    private record Entry(Core core, String stamp) {}

    /**
     * Yardsticks from a shelf.
     *
     * @param config how all cores run; its own baselines do not count
     */
    public Yardsticks(CoreConfig config, BaselineShelf shelf) {
        this.config = requireNonNull(config, "config");
        this.shelf = requireNonNull(shelf, "shelf");
        this.without = new Entry(Core.of(config.withBaselines(Baselines.NONE)), Baselines.NONE.version());
        this.seen = shelf.changes();
    }

    /** From now on all cores run so, by the same baselines: how far detectors may go was changed. */
    public void goBy(CoreConfig changed) {
        config = requireNonNull(changed, "changed");
        without = new Entry(Core.of(changed.withBaselines(Baselines.NONE)), Baselines.NONE.version());
        cores.clear();
    }

    /** The core for what no baseline decides: ticks, directives, and when a session is looked at next. */
    public Core plain() {
        return without.core();
    }

    /**
     * What a session goes by from this event on.
     *
     * @param before what it went by so far; empty at its first event
     */
    public Pin pin(Optional<Pin> before, String tenant, String agentType, Instant now) {
        return before.filter(pin -> pin.holds(agentType, now) && (pin.isNone() || isKept(tenant, pin)))
                .orElseGet(() -> new Pin(
                        agentType,
                        shelf.current(tenant, agentType).map(Baseline::version).orElse(Pin.NONE),
                        now));
    }

    /** The core that goes by a pin. Failure direction: a version that is gone leaves the session without a baseline. */
    public Core core(String tenant, Pin pin) {
        return entry(tenant, pin).core();
    }

    /** Which baseline that is, for findings: {@code none}, or name and hash. */
    public String stamp(String tenant, Pin pin) {
        return entry(tenant, pin).stamp();
    }

    private boolean isKept(String tenant, Pin pin) {
        return entry(tenant, pin) != without;
    }

    private Entry entry(String tenant, Pin pin) {
        if (pin.isNone()) {
            return without;
        }
        long now = shelf.changes();
        if (now != seen || cores.size() > KEPT) {
            cores.clear();
            seen = now;
        }
        return cores.computeIfAbsent(tenant + '/' + pin.version() + '/' + pin.agentType(), key -> made(tenant, pin));
    }

    private Entry made(String tenant, Pin pin) {
        return shelf.version(tenant, pin.agentType(), pin.version())
                .map(baseline ->
                        new Entry(Core.of(config.withBaselines(Baselines.of(List.of(baseline)))), baseline.stamp()))
                .orElse(without);
    }
}
