package io.cordon.gate.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Judgement;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.util.HashMap;
import java.util.Map;

/** What this process knows of one delegation tree. Thread-safe: its sessions take turns. */
final class LocalTree {

    private final Core core;
    private final TreeFacts tree = TreeFacts.blank(PrintPages.inMemory());
    private final Map<String, SessionFacts> sessions = new HashMap<>();

    LocalTree(Core core) {
        this.core = core;
    }

    synchronized Judgement judge(Event event) {
        return core.judge(facts(event), event);
    }

    synchronized void observe(Event event) {
        core.apply(facts(event), event);
    }

    /** Whether nothing is left to know once this session is gone. */
    synchronized boolean isEmptyWithout(String session) {
        sessions.remove(session);
        return sessions.isEmpty();
    }

    private Facts facts(Event event) {
        SessionRef ref = event.envelope().session();
        return Facts.of(tree, sessions.computeIfAbsent(ref.session(), id -> SessionFacts.blank(ref)));
    }
}
