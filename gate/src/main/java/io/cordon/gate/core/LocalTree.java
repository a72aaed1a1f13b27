package io.cordon.gate.core;

import io.cordon.detectors.Facts;
import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What this process knows of one delegation tree. Thread-safe: its sessions take turns. */
final class LocalTree {

    private final Yardsticks yardsticks;
    private final TreeFacts tree = TreeFacts.blank(PrintPages.inMemory());
    private final Map<String, SessionFacts> sessions = new HashMap<>();
    private final Map<String, Pin> pins = new HashMap<>();

    LocalTree(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    synchronized Opinion judge(Event event) {
        String tenant = event.envelope().session().tenant();
        Pin pin = pin(event);
        return new Opinion(yardsticks.core(tenant, pin).judge(facts(event), event), yardsticks.stamp(tenant, pin));
    }

    synchronized void observe(Event event) {
        yardsticks.core(event.envelope().session().tenant(), pin(event)).apply(facts(event), event);
    }

    private Pin pin(Event event) {
        Envelope envelope = event.envelope();
        SessionRef ref = envelope.session();
        Pin before = pins.get(ref.session());
        Pin pin = yardsticks.pin(Optional.ofNullable(before), ref.tenant(), envelope.agentType(), envelope.time());
        if (!pin.equals(before)) {
            pins.put(ref.session(), pin);
        }
        return pin;
    }

    /** Whether nothing is left to know once this session is gone. */
    synchronized boolean isEmptyWithout(String session) {
        sessions.remove(session);
        pins.remove(session);
        return sessions.isEmpty();
    }

    private Facts facts(Event event) {
        SessionRef ref = event.envelope().session();
        return Facts.of(tree, sessions.computeIfAbsent(ref.session(), id -> SessionFacts.blank(ref)));
    }
}
