package io.cordon.quickstart.story;

import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of one session. Guarded by the ledger. */
final class SessionFile {
    private final Role role;
    private final String session;
    private final SessionCredentials credentials;
    private boolean ended;
    private boolean completed;
    private boolean refused;
    private @Nullable Finding finding;
    private @Nullable Duration stoppedAfter;
    private @Nullable Instant heldAt;
    private @Nullable Instant deniedAt;
    private @Nullable Rung hold;
    private @Nullable Rung holdTold;
    private final Set<String> explained = new HashSet<>();
    private @Nullable Instant containedAt;
    private @Nullable Instant provenAt;
    private @Nullable Containment containment;

    SessionFile(Role role, String session, SessionCredentials credentials) {
        this.role = role;
        this.session = session;
        this.credentials = credentials;
    }

    Role role() {
        return role;
    }

    String session() {
        return session;
    }

    SessionCredentials credentials() {
        return credentials;
    }

    void stopped(Duration took) {
        stoppedAfter = stoppedAfter == null ? took : stoppedAfter;
    }

    void refused() {
        refused = true;
    }

    void ended(boolean wasCompleted) {
        ended = true;
        completed = wasCompleted;
    }

    /** Keeps the finding that goes furthest; of equals the first. */
    void found(Finding next) {
        if (finding == null || next.getRung().compareTo(finding.getRung()) > 0) {
            finding = next;
        }
    }

    /** A hold that only asks for a person denies nothing yet. */
    void held(Instant at, Rung rung) {
        heldAt = heldAt == null ? at : heldAt;
        deniedAt = deniedAt == null && rung.compareTo(Rung.CONSTRAIN) >= 0 ? at : deniedAt;
        hold = hold == null || rung.compareTo(hold) > 0 ? rung : hold;
    }

    /** The hold, if there is one that was not told yet and the finding behind it was. */
    Optional<Rung> holdToTell() {
        if (hold == null || hold == holdTold || finding == null || !calledFor(hold, finding)) {
            return Optional.empty();
        }
        holdTold = hold;
        return Optional.of(hold);
    }

    /** What a gate prevented calls for no hold below a containment. */
    private static boolean calledFor(Rung hold, Finding behind) {
        boolean denies = hold.compareTo(Rung.CONSTRAIN) >= 0;
        return behind.getRung().compareTo(denies ? Rung.CONSTRAIN : Rung.STEP_UP) >= 0;
    }

    /** Takes in that a finding on this event was told; true if it is the first. */
    boolean firstOn(String eventId) {
        return explained.add(eventId);
    }

    /** Takes in a state of its containment; true if it is news. */
    boolean contained(Containment next, Instant at) {
        boolean news = containment == null || containment.getState() != next.getState();
        containment = next;
        containedAt = containedAt == null ? at : containedAt;
        if (next.getState() == SubjectState.CONTAINED && provenAt == null) {
            provenAt = at;
        }
        return news;
    }

    boolean ended() {
        return ended;
    }

    boolean completed() {
        return completed;
    }

    boolean proven() {
        return containment != null && containment.getState() == SubjectState.CONTAINED;
    }

    boolean contained() {
        return containedAt != null;
    }

    Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    Optional<Duration> stoppedAfter() {
        return Optional.ofNullable(stoppedAfter);
    }

    /** The harmful event: the one that the containment was ordered for, or else that of the finding. */
    Optional<Instant> harmAt() {
        Optional<Instant> ordered = Optional.ofNullable(containment).map(Containment::getEventTime);
        return ordered.or(() -> finding().map(Finding::getEngineTime));
    }

    /** From the harmful event to the hold that gates got. */
    Optional<Duration> heldAfter() {
        return after(heldAt);
    }

    /** From the harmful event to a hold that lets nothing through. */
    Optional<Duration> deniedAfter() {
        return after(deniedAt);
    }

    Optional<Duration> containedAfter() {
        return after(containedAt);
    }

    Optional<Duration> provenAfter() {
        return after(provenAt);
    }

    private Optional<Duration> after(@Nullable Instant at) {
        return harmAt().filter(harm -> at != null).map(harm -> Duration.between(harm, at));
    }

    List<PointFile> points() {
        return containment == null
                ? List.of()
                : containment.getPoints().stream().map(PointFile::of).toList();
    }

    /** True if anything was done to it: a question, a denial, a hold, a containment, a refused credential. */
    boolean touched() {
        boolean risk = finding != null && finding.getRung().compareTo(Rung.STEP_UP) >= 0;
        return stoppedAfter != null || heldAt != null || containedAt != null || refused || risk;
    }
}
