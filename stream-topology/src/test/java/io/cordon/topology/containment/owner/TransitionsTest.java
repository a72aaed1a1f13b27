package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every move that a state declares. A new move without a walk fails here. */
class TransitionsTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void shouldVisitEveryMoveOfASubject() {
        // Given
        Set<String> visited = new TreeSet<>();

        // When
        List.of(
                        fromHeld(),
                        heldTwice(),
                        heldThenTooMany(),
                        fromDeclined(),
                        declinedThenReleased(),
                        contained(),
                        released(),
                        releaseIncomplete(),
                        operatorChangesTheirMind(),
                        raisedWhenPartlyContained(),
                        releasedThenHeldOrDeclined())
                .forEach(ledger -> visited.addAll(ledger.transitions.visited));

        // Then
        assertThat(visited).containsAll(Transitions.declared(SubjectState.class));
    }

    @Test
    void shouldVisitEveryMoveOfAPoint() {
        // Given
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
        List<String> names = List.of("proven", "partial", "failed", "unprovable", "late", "gone");

        // When
        step(ledger, names, Sighting.Kind.PLANNED);
        names.forEach(name -> point(ledger, name, Sighting.Kind.REQUESTED));
        point(ledger, "failed", Sighting.Kind.FAILED);
        point(ledger, "failed", Sighting.Kind.REQUESTED);
        names.forEach(name -> point(ledger, name, Sighting.Kind.ACCEPTED));
        point(ledger, "failed", Sighting.Kind.FAILED);
        point(ledger, "proven", Sighting.Kind.PROVEN);
        partial(ledger, "partial");
        partial(ledger, "late");
        point(ledger, "late", Sighting.Kind.FAILED);
        point(ledger, "unprovable", Sighting.Kind.UNPROVABLE);
        point(ledger, "unprovable", Sighting.Kind.REQUESTED);
        point(ledger, "unprovable", Sighting.Kind.PROVEN);
        partial(ledger, "back");
        point(ledger, "back", Sighting.Kind.REGRESSED);
        ledger.after(Duration.ofMinutes(3));
        point(ledger, "proven", Sighting.Kind.REGRESSED);
        point(ledger, "proven", Sighting.Kind.REQUESTED);
        supersedeFromEverywhere(ledger);

        // Then
        assertThat(ledger.transitions.visited).containsAll(Transitions.declared(PointState.class));
    }

    /** Every state gives way to a later command's plan, and may be named again by a still later one. */
    private static void supersedeFromEverywhere(Ledger ledger) {
        for (Sighting.Kind kind : Sighting.Kind.values()) {
            String name = "gone-" + kind;
            point(ledger, name, Sighting.Kind.PLANNED);
            if (kind == Sighting.Kind.REGRESSED) {
                point(ledger, name, Sighting.Kind.PROVEN);
            }
            if (kind == Sighting.Kind.PARTIAL) {
                partial(ledger, name);
            } else {
                point(ledger, name, kind);
            }
        }
        ledger.intent(SESSION, Rung.REVOKE);
        step(ledger, List.of("other"), Sighting.Kind.PLANNED);
        point(ledger, "gone-SUPERSEDED", Sighting.Kind.SUPERSEDED);
        step(ledger, List.of("other", "gone-PROVEN"), Sighting.Kind.PLANNED);
    }

    private static void step(Ledger ledger, List<String> names, Sighting.Kind kind) {
        ledger.after(SHORT);
        List<ReportedPoint> points = names.stream()
                .map(n -> ledger.reported(n, kind, Optional.empty()))
                .toList();
        ledger.receipt(SESSION, Report.Kind.PLANNED, points);
    }

    private static void point(Ledger ledger, String name, Sighting.Kind kind) {
        ledger.after(SHORT).receipt(SESSION, Report.Kind.STEP, name, kind);
    }

    private static void partial(Ledger ledger, String name) {
        ledger.after(SHORT);
        ReportedPoint report = ledger.reported(
                name, Sighting.Kind.PARTIAL, Optional.of(ledger.now().plus(Duration.ofMinutes(2))));
        ledger.receipt(SESSION, Report.Kind.PROBE, List.of(report));
    }

    private static Ledger fromHeld() {
        return Ledger.enforcing().intent(SESSION, Rung.HOLD).intent(SESSION, Rung.QUARANTINE);
    }

    private static Ledger heldTwice() {
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.HOLD);
        Optional<Instant> until = Optional.of(ledger.now().plus(Duration.ofHours(1)));
        return ledger.request(RequestKind.EXTEND, SESSION, until, new ArgumentBinding(""))
                .request(RequestKind.RELEASE, SESSION);
    }

    private static Ledger heldThenTooMany() {
        Ledger ledger = new Ledger(OwnerPolicies.withRadius(1)).intent(SESSION, Rung.HOLD);
        return ledger.intent(Subject.session("acme", "r2", "s2"), Rung.QUARANTINE)
                .intent(SESSION, Rung.QUARANTINE);
    }

    private static Ledger fromDeclined() {
        return Ledger.enforcing()
                .intent(unverified(Rung.QUARANTINE))
                .intent(unverified(Rung.REVOKE))
                .intent(SESSION, Rung.QUARANTINE);
    }

    private static Ledger declinedThenReleased() {
        return Ledger.enforcing()
                .intent(unverified(Rung.QUARANTINE))
                .intent(unverified(Rung.HOLD))
                .request(RequestKind.RELEASE, SESSION)
                .intent(unverified(Rung.QUARANTINE))
                .request(RequestKind.RELEASE, SESSION);
    }

    private static Intent unverified(Rung rung) {
        return Ledger.intentOf(SESSION, rung, OriginLevel.UNVERIFIED, Mode.ENFORCE);
    }

    private static Ledger contained() {
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
        step(ledger, List.of("db"), Sighting.Kind.PLANNED);
        point(ledger, "db", Sighting.Kind.FAILED);
        point(ledger, "db", Sighting.Kind.REQUESTED);
        point(ledger, "db", Sighting.Kind.PROVEN);
        ledger.receipt(SESSION, Report.Kind.COMPLETED, List.of());
        point(ledger, "db", Sighting.Kind.REGRESSED);
        point(ledger, "db", Sighting.Kind.PROVEN);
        return ledger.intent(SESSION, Rung.REVOKE);
    }

    private static Ledger released() {
        Ledger ledger = contained();
        step(ledger, List.of("db"), Sighting.Kind.PROVEN);
        ledger.request(RequestKind.RELEASE, SESSION);
        step(ledger, List.of("db"), Sighting.Kind.PLANNED);
        ledger.receipt(SESSION, Report.Kind.COMPLETED, List.of());
        return ledger.intent(SESSION, Rung.QUARANTINE).request(RequestKind.RELEASE, SESSION);
    }

    private static Ledger releaseIncomplete() {
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
        step(ledger, List.of("db"), Sighting.Kind.FAILED);
        ledger.request(RequestKind.RELEASE, SESSION).after(Duration.ofMinutes(6));
        point(ledger, "db", Sighting.Kind.FAILED);
        ledger.request(RequestKind.RELEASE, SESSION).after(Duration.ofMinutes(6));
        return ledger.receipt(SESSION, Report.Kind.COMPLETED, List.of());
    }

    private static Ledger operatorChangesTheirMind() {
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
        ledger.request(RequestKind.RELEASE, SESSION).request(RequestKind.QUARANTINE, SESSION);
        ledger.request(RequestKind.RELEASE, SESSION).after(Duration.ofMinutes(6));
        return ledger.request(RequestKind.QUARANTINE, SESSION);
    }

    private static Ledger raisedWhenPartlyContained() {
        Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
        step(ledger, List.of("db"), Sighting.Kind.FAILED);
        return ledger.intent(SESSION, Rung.REVOKE);
    }

    private static Ledger releasedThenHeldOrDeclined() {
        return Ledger.enforcing()
                .intent(SESSION, Rung.HOLD)
                .request(RequestKind.RELEASE, SESSION)
                .intent(SESSION, Rung.HOLD)
                .request(RequestKind.RELEASE, SESSION)
                .intent(unverified(Rung.QUARANTINE));
    }
}
