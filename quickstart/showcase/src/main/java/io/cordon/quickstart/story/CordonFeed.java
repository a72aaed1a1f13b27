package io.cordon.quickstart.story;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells what Cordon's topics say, and keeps it in the ledger. */
public final class CordonFeed {
    private final Telling telling;
    private final Ledger ledger;
    private final boolean verbose;
    private final AtomicInteger unreadable = new AtomicInteger();

    public CordonFeed(Telling telling, Ledger ledger, boolean verbose) {
        this.telling = telling;
        this.ledger = ledger;
        this.verbose = verbose;
    }

    /** A detector's result. */
    public void found(Finding finding) {
        ledger.with(finding.getSession(), file -> {
            file.found(finding);
            return file;
        });
        boolean mild = finding.getRung().compareTo(Rung.ALERT) <= 0;
        tell(
                finding.getSession(),
                "finding",
                finding.getDetector() + ", " + lower(finding.getGrade()) + ", " + lower(finding.getSeverity()),
                rung(finding) + ", " + Span.after(telling.clock().since(finding.getEngineTime())),
                mild ? Tone.WARN : Tone.BAD);
        boolean explains = ledger.with(finding.getSession(), file -> file.firstOn(finding.getEventId()))
                .orElse(true);
        if ((explains || verbose) && !quiet(finding.getSession())) {
            telling.more(finding.getReason());
        }
        tellHold(finding.getSession());
    }

    /** What gates get to know. */
    public void gateEntry(GateEntry entry) {
        boolean known =
                entry.getSubjectKind() == SubjectKind.SESSION || entry.getSubjectKind() == SubjectKind.CREDENTIAL;
        if (entry.getKind() != GateEntryKind.HOLD || !known) {
            return;
        }
        Instant now = telling.clock().now();
        ledger.with(entry.getRef(), file -> {
            file.held(now, entry.getRung());
            return file;
        });
        tellHold(entry.getRef());
    }

    /** The feed may bring a hold before the finding behind it; it is told after it. */
    private void tellHold(String session) {
        ledger.with(session, SessionFile::holdToTell)
                .flatMap(hold -> hold)
                .ifPresent(rung -> tell(
                        session,
                        "hold",
                        "gates say " + lower(rung) + " to its calls from here on",
                        ledger.with(
                                        session,
                                        file -> rung.compareTo(Rung.CONSTRAIN) >= 0
                                                ? file.deniedAfter()
                                                : file.heldAfter())
                                .flatMap(after -> after)
                                .map(Span::after)
                                .orElse(""),
                        Tone.WARN));
    }

    /** A state of a containment. */
    public void containment(Containment containment) {
        String session = containment.getSubject().getRef();
        Instant now = telling.clock().now();
        boolean news =
                ledger.with(session, file -> file.contained(containment, now)).orElse(true);
        if (!news) {
            return;
        }
        boolean done = containment.getState() == SubjectState.CONTAINED;
        tell(
                session,
                lower(containment.getState()),
                done ? proven(containment) : lower(containment.getRung()) + " of the " + subject(containment),
                Span.after(telling.clock().since(containment.getEventTime())),
                done ? Tone.GOOD : Tone.WARN);
    }

    private static String proven(Containment containment) {
        int points = containment.getPoints().size();
        return "proven at " + points + (points == 1 ? " point" : " points") + ": its access has ended";
    }

    private static String subject(Containment containment) {
        return lower(containment.getSubject().getKind());
    }

    /** What the actuator did and saw. */
    public void receipt(Receipt receipt) {
        boolean act = receipt.getKind() == ReceiptKind.STEP || receipt.getKind() == ReceiptKind.PROBE;
        if (!act && !verbose) {
            return;
        }
        Optional<Point> point = receipt.getPoints().stream().findFirst();
        String connector = point.map(Point::getConnector).orElse("").replaceFirst(":.*", ":");
        String evidence =
                point.map(Point::getEvidence).filter(text -> !text.isEmpty()).orElse(receipt.getDetail());
        tell(
                receipt.getSubject().getRef(),
                lower(receipt.getKind()),
                (connector + " " + anonymous(receipt.getSubject().getRef(), evidence)).strip(),
                point.map(p -> lower(p.getState()) + ", ").orElse("")
                        + sinceHarm(receipt.getSubject().getRef()),
                Tone.PLAIN);
    }

    /** The role's name is long and says nothing more. */
    private String anonymous(String session, String evidence) {
        return ledger.with(session, file -> file.credentials().login().role())
                .map(role -> evidence.replace("role " + role, "its role").replace(role, "its role"))
                .orElse(evidence);
    }

    /** A record that nobody could read: there should be none. */
    public void deadLetter(DeadLetter letter) {
        unreadable.incrementAndGet();
        telling.cordon("", "dead letter", letter.getTopic() + ": " + lower(letter.getReason()), "", Tone.BAD);
        telling.more(letter.getDetail());
    }

    /** How many records nobody could read. */
    public int unreadable() {
        return unreadable.get();
    }

    private String rung(Finding finding) {
        return (finding.getPrevented() ? "prevented " : "") + lower(finding.getRung());
    }

    private String sinceHarm(String session) {
        return ledger.with(session, SessionFile::harmAt)
                .flatMap(harm -> harm)
                .map(harm -> Span.after(telling.clock().since(harm)))
                .orElse("");
    }

    private void tell(String session, String label, String text, String end, Tone tone) {
        if (!quiet(session)) {
            telling.cordon(name(session), label, text, end, tone);
        }
    }

    private boolean quiet(String session) {
        return ledger.with(session, file -> file.role().plot().quiet()).orElse(false);
    }

    private String name(String session) {
        return ledger.with(session, file -> file.role().name()).orElse(session);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
