package io.cordon.cli.evaluate;

import io.cordon.cli.score.Decision;
import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import io.cordon.recording.play.PreparedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges recorded sessions, each on its own and in the order of its events. Thread-safe. */
public final class Evaluation {

    /** Recordings do not say which runtime made them; whoever hands them over chose them. */
    private static final String RUNTIME = "recorded";

    private final Core core;
    private final Extraction extraction;

    public Evaluation(Core core, ToolCatalog catalog) {
        this.core = core;
        this.extraction = new Extraction(catalog);
    }

    /** All decisions on one session, in the order of its events. */
    public List<Decision> judge(TraceSession session) {
        return judge(extraction.of(session), core).decisions();
    }

    /** What a core makes of one session. */
    public static Judged judge(PreparedSession session, Core core) {
        CountedPages pages = new CountedPages();
        Facts facts = Facts.of(
                TreeFacts.blank(pages),
                SessionFacts.blank(session.events().getFirst().envelope().session()));
        List<Decision> decisions = new ArrayList<>();
        for (Event event : session.events()) {
            for (Finding finding : core.apply(facts, event).findings()) {
                decide(session, event, finding, decisions);
            }
        }
        return new Judged(
                session.id(),
                decisions,
                facts.session().observation(RUNTIME),
                facts.session().endedClean(),
                StoredBytes.of(facts, pages));
    }

    private static void decide(PreparedSession session, Event event, Finding finding, List<Decision> decisions) {
        if (finding.rung().compareTo(Rung.ALERT) >= 0) {
            decisions.add(new Decision(
                    session.id(),
                    event.envelope().position().sequence(),
                    lower(finding.rung()),
                    finding.detector(),
                    lower(finding.grade())));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
