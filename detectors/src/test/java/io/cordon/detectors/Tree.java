package io.cordon.detectors;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree as whoever runs the core keeps it; on wish everything is stored and read again before each step. */
final class Tree {

    final PrintPages pages = PrintPages.inMemory();
    final Map<String, SessionFacts> sessions = new TreeMap<>();
    TreeFacts tree = TreeFacts.blank(pages);
    private byte[] record = {};

    private final Core core;
    private final boolean storing;

    Tree(Core core, boolean storing) {
        this.core = core;
        this.storing = storing;
    }

    List<Outcome> play(List<Event> events) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Event event : events) {
            Facts facts = facts(event.envelope().session());
            outcomes.add(core.apply(facts, event));
            Instant now = event.envelope().time();
            if (!core.nextTick(facts, now).isAfter(now)) {
                outcomes.add(core.tick(facts, now));
            }
        }
        return outcomes;
    }

    Facts facts(SessionRef ref) {
        SessionFacts session = sessions.computeIfAbsent(ref.session(), id -> SessionFacts.blank(ref));
        if (storing) {
            record = tree.changed() ? tree.encode() : record; // as the topology stores it
            tree = TreeFacts.decode(record, pages);
            session = SessionFacts.decode(session.encode());
            sessions.put(ref.session(), session);
        }
        return Facts.of(tree, session);
    }

    /** Everything that is stored, in hexadecimal, so that a difference can be read. */
    Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        stored.put("tree", HexFormat.of().formatHex(tree.encode()));
        sessions.forEach(
                (id, session) -> stored.put("session " + id, HexFormat.of().formatHex(session.encode())));
        for (int page = 0; page < PrintPages.MAX_PAGES; page++) {
            byte[] content = pages.read(page);
            stored.put("page " + page, content == null ? "" : Arrays.hashCode(content) + "/" + content.length);
        }
        return stored;
    }
}
