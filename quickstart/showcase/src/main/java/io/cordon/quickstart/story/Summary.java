package io.cordon.quickstart.story;

import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.schemas.avro.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables at the end: what became of each session, and of each enforcement point. */
public final class Summary {
    private static final String NONE = "-";

    private final Ledger ledger;
    private final Witness witness;

    public Summary(Ledger ledger, Witness witness) {
        this.ledger = ledger;
        this.witness = witness;
    }

    /** Whether the demonstration showed what it is to show. */
    public Verdict verdict(int unreadable) {
        return Verdict.of(ledger.each(SessionResult::of), unreadable);
    }

    /** One line a session. */
    public List<String> sessions(Style style) {
        Table table = new Table(
                "session",
                "runtime",
                "what it was",
                "finding",
                "time to deny",
                "contained",
                "proven",
                "what became of it");
        ledger.each(Summary::copy)
                .forEach(row -> table.row(row.tone(), row.cells().toArray(String[]::new)));
        return table.format(style);
    }

    private record Cells(Tone tone, List<String> cells) {}

    private static Cells copy(SessionFile file) {
        return file.role().plot().hostile() ? hostile(file) : ordinary(file);
    }

    private static Cells ordinary(SessionFile file) {
        boolean wrong = file.touched() || (file.ended() && !file.completed());
        String end = file.completed() ? "finished" : file.ended() ? "NOT FINISHED" : "at work";
        return cells(
                wrong ? Tone.BAD : Tone.DIM,
                file,
                NONE,
                NONE,
                NONE,
                NONE,
                (file.touched() ? "TOUCHED, " : "untouched, ") + end);
    }

    private static Cells hostile(SessionFile file) {
        return cells(
                file.proven() ? Tone.PLAIN : Tone.BAD,
                file,
                file.finding().map(Finding::getDetector).orElse("NONE"),
                denied(file),
                file.containedAfter().map(Span::after).orElse("NOT CONTAINED"),
                file.provenAfter().map(Span::after).orElse("NOT PROVEN"),
                file.proven() ? "cut off" : "GOT AWAY");
    }

    private static Cells cells(Tone tone, SessionFile file, String... became) {
        List<String> cells = new ArrayList<>(List.of(
                file.role().name(),
                file.role().runtime().title(),
                file.role().plot().title()));
        cells.addAll(List.of(became));
        return new Cells(tone, cells);
    }

    /** A gate denies before the call runs; without one, the hold on the feed is what denies. */
    private static String denied(SessionFile file) {
        return file.stoppedAfter()
                .map(took -> Span.of(took) + ", before it ran")
                .or(() -> file.deniedAfter().map(after -> Span.after(after) + ", by the feed"))
                .orElse("NEVER");
    }

    /** One line an enforcement point. */
    public List<String> points(Style style) {
        Table table =
                new Table("enforcement point", "credential", "state", "proven", "last use that the target accepted");
        for (Case each : ledger.each(Summary::cased)) {
            each.points().forEach(point -> row(table, each, point));
        }
        return table.format(style);
    }

    /** What is needed of a session to speak of its points, taken out under the ledger's lock. */
    private record Case(SessionCredentials credentials, Optional<Instant> harm, List<PointFile> points) {}

    private static Case cased(SessionFile file) {
        return new Case(file.credentials(), file.harmAt(), file.points());
    }

    private void row(Table table, Case from, PointFile point) {
        Instant harm = from.harm().orElse(point.since());
        table.row(
                point.proven() ? Tone.PLAIN : Tone.BAD,
                point.connector(),
                point.credential(),
                point.state().name().toLowerCase(Locale.ROOT),
                point.proven() ? Span.after(Duration.between(harm, point.since())) : NONE,
                witness.lastAccepted(point.credential(), from.credentials())
                        .map(at -> lastAccepted(Duration.between(harm, at)))
                        .orElse("never used"));
    }

    private static String lastAccepted(Duration afterHarm) {
        return afterHarm.isNegative() ? Span.of(afterHarm.negated()) + " before it" : Span.after(afterHarm);
    }
}
