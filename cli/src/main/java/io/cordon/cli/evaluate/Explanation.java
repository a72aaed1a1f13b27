package io.cordon.cli.evaluate;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Finding;
import io.cordon.recording.play.PreparedSession;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The story of one session in the order of its events: what the agent did, what it read, what was found and on which evidence. Made of what
 * leaves a runtime, so it can be shown to whoever may see a finding.
 */
final class Explanation {

    private static final String INDENT = " ".repeat(18);

    private final PrintStream out;

    Explanation(PrintStream out) {
        this.out = out;
    }

    void tell(PreparedSession session, Core core) {
        Event first = session.events().getFirst();
        Facts facts = Facts.blank(first.envelope().session());
        out.printf(
                "session %s, agent type %s, %d events%n%n",
                session.id(), first.envelope().agentType(), session.events().size());
        out.println("  event    time    what happened");
        int findings = 0;
        for (Event event : session.events()) {
            line(first.envelope().time(), event);
            for (Finding finding : core.apply(facts, event).findings()) {
                findings++;
                found(finding);
            }
        }
        out.printf(
                "%n%s%n",
                findings == 0
                        ? "Nothing was found."
                        : findings + " finding(s); the strongest calls for "
                                + lower(facts.session().shape().strongest()) + ".");
    }

    private void line(Instant began, Event event) {
        Duration since = Duration.between(began, event.envelope().time());
        out.printf(
                Locale.ROOT,
                "  %5d %7.1f s  %s%n",
                event.envelope().position().sequence(),
                since.toMillis() / 1000.0,
                EventWords.of(event.payload()));
    }

    private void found(Finding finding) {
        out.printf(
                "%s>> %s: %s, evidence %s, %s%n",
                INDENT,
                lower(finding.rung()).toUpperCase(Locale.ROOT),
                finding.detector(),
                lower(finding.grade()),
                lower(finding.severity()));
        out.println(INDENT + "   " + finding.reason());
        for (Evidence evidence : finding.evidence()) {
            out.printf(
                    "%s   - %s%s%s%s%n",
                    INDENT,
                    evidence.role(),
                    evidence.sequence() < 0 ? "" : ": event " + evidence.sequence(),
                    evidence.path().isEmpty() ? "" : ", argument " + evidence.path(),
                    evidence.note().isEmpty() ? "" : ", " + evidence.note());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
