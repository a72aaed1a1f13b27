package io.cordon.cli.evaluate;

import io.cordon.cli.score.Decision;
import io.cordon.cli.trace.TraceEvent;
import io.cordon.cli.trace.TraceSession;
import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges recorded sessions, each on its own and in the order of its events. Thread-safe. */
public final class Evaluation {

    private final Core core;
    private final ToolCatalog catalog;

    public Evaluation(Core core, ToolCatalog catalog) {
        this.core = core;
        this.catalog = catalog;
    }

    /** All decisions on one session, in the order of its events. */
    public List<Decision> judge(TraceSession session) {
        SessionPlayer player = new SessionPlayer(session, catalog);
        Facts facts = null;
        List<Decision> decisions = new ArrayList<>();
        for (TraceEvent line : session.events()) {
            Event event = domain(player.play(line));
            if (facts == null) {
                facts = Facts.blank(event.envelope().session());
            }
            for (Finding finding : core.apply(facts, event).findings()) {
                decide(line, finding, decisions);
            }
        }
        return decisions;
    }

    private static void decide(TraceEvent line, Finding finding, List<Decision> decisions) {
        if (finding.rung().compareTo(Rung.ALERT) >= 0) {
            decisions.add(new Decision(
                    line.session(),
                    line.sequence(),
                    lower(finding.rung()),
                    finding.detector(),
                    lower(finding.grade())));
        }
    }

    /** Recorded time counts: nobody's clock is checked against a broker's here. */
    private static Event domain(io.cordon.schemas.avro.Event event) {
        return switch (EventMapper.toDomain(event, OriginLevel.VERIFIED, event.getClaimedTime(), event.getSequence())) {
            case Mapping.Mapped mapped -> mapped.event();
            case Mapping.Rejected rejected ->
                throw new IllegalStateException(
                        "the event " + event.getEventId() + " of the trace is out of bounds: " + rejected.detail());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
