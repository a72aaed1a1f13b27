package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How subjects are let go: by time, by operators, and by an analyst's verdict. */
class ReleaseTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final ArgumentBinding NOTHING = new ArgumentBinding("");

    private final Ledger ledger = Ledger.enforcing();

    private Ledger containedFor(Duration time) {
        Particulars ends = Particulars.none().until(ledger.now().plus(time));
        return ledger.request(ledger.asked("alice", RequestKind.QUARANTINE, SESSION, ends))
                .receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN);
    }

    @Test
    void shouldReleaseByItselfWhatWasContainedForATime() {
        // Given
        containedFor(Duration.ofHours(1));

        // When
        ledger.after(Duration.ofMinutes(59));
        assertThat(ledger.state(SESSION)).isInstanceOf(Contained.class);
        ledger.after(Duration.ofMinutes(1));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Releasing.class);
        assertThat(ledger.containments.get(SESSION).notes().release())
                .contains(new Notes.ReleaseNote("expiry", "it was to end at 2026-01-01T01:00:00Z"));
    }

    @Test
    void shouldLastLongerButNeverShorterWhenExtended() {
        // Given
        containedFor(Duration.ofHours(1));
        var later = Optional.of(ledger.now().plus(Duration.ofHours(2)));
        var sooner = Optional.of(ledger.now().plus(Duration.ofMinutes(5)));

        // When
        ledger.request(RequestKind.EXTEND, SESSION, later, NOTHING)
                .request(RequestKind.EXTEND, SESSION, sooner, NOTHING)
                .after(Duration.ofMinutes(90));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Contained.class);
        assertThat(ledger.answers()).containsExactly(Answer.Kind.FOLLOWED, Answer.Kind.FOLLOWED, Answer.Kind.UNCHANGED);
    }

    @Test
    void shouldGiveNoEndToWhatOnlyAnOperatorReleases() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.request(RequestKind.EXTEND, SESSION, Optional.of(ledger.now().plus(Duration.ofHours(2))), NOTHING);

        // Then
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason))
                .containsExactly(RefuseReason.DOES_NOT_EXPIRE);
    }

    @Test
    void shouldNotEndByItselfWhatTheEngineFoundWorseMeanwhile() {
        // Given
        containedFor(Duration.ofHours(1));

        // When
        ledger.intent(SESSION, Rung.REVOKE)
                .receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN)
                .after(Duration.ofHours(2));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Contained.class);
    }

    @Test
    void shouldLetAnExtendedHoldGoWhenItsTimeIsOver() {
        // Given
        ledger.intent(SESSION, Rung.HOLD);
        ledger.request(RequestKind.EXTEND, SESSION, Optional.of(ledger.now().plus(Duration.ofHours(1))), NOTHING);

        // When
        ledger.after(Duration.ofHours(1));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Released.class);
        assertThat(ledger.directives()).containsExactly(Directive.Kind.EXTENDED, Directive.Kind.RELEASED);
    }

    @Test
    void shouldRefuseAReleaseWithoutAReason() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);
        Request asked = ledger.asked("alice", RequestKind.RELEASE, SESSION, Particulars.none());

        // When
        ledger.request(new Request(
                asked.requestId(),
                asked.tenant(),
                asked.operator(),
                asked.kind(),
                asked.subject(),
                " ",
                asked.particulars(),
                asked.issuedAt(),
                asked.receivedAt()));

        // Then
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason)).containsExactly(RefuseReason.NO_REASON);
    }

    @Test
    void shouldSayWhatWasResetAndWhatIsLeft() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE)
                .receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN)
                .request(RequestKind.RELEASE, SESSION);

        // When
        ledger.receipt(SESSION, Report.Kind.STEP, "db", Sighting.Kind.ACCEPTED)
                .receipt(SESSION, Report.Kind.STEP, "idp", Sighting.Kind.FAILED)
                .receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // Then
        Progress release = ((ReleaseIncomplete) ledger.state(SESSION)).progress();
        assertThat(release.reset()).extracting(p -> p.id().connector()).containsExactly("db");
        assertThat(release.left()).extracting(p -> p.id().connector()).containsExactly("idp");
        assertThat(ledger.all(Effect.Raise.class).map(r -> r.alert().detail()))
                .containsExactly("not released: idp cred");
    }

    @Test
    void shouldOvertakeARunningStepByItsEpoch() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.REQUESTED);
        Order running = ledger.orders().getFirst();

        // When
        ledger.request(RequestKind.RELEASE, SESSION)
                .receipt(new Report(
                        "late",
                        running.commandId(),
                        SESSION,
                        running.epoch(),
                        Report.Kind.STEP,
                        List.of(ledger.reported("db", Sighting.Kind.PROVEN, Optional.empty())),
                        ""));

        // Then
        assertThat(ledger.orders().getLast().epoch()).isEqualTo(running.epoch() + 1);
        assertThat(ledger.state(SESSION)).isInstanceOf(Releasing.class);
        assertThat(ledger.absorbed()).isEqualTo(1);
    }

    @Test
    void shouldLetAHeldSubjectGoWhenItWasAFalsePositive() {
        // Given
        ledger.intent(SESSION, Rung.HOLD);
        Particulars wrong = Particulars.none().judging(Judgement.FALSE_POSITIVE, "", List.of());

        // When
        ledger.request(ledger.asked("bob", RequestKind.VERDICT, SESSION, wrong));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Released.class);
        assertThat(ledger.containments.get(SESSION).notes().judged())
                .contains(new Judged(Judgement.FALSE_POSITIVE, "bob"));
        assertThat(ledger.all(Effect.Judge.class))
                .containsExactly(new Effect.Judge(Judgement.FALSE_POSITIVE, List.of("canary")));
    }

    @Test
    void shouldOnlyRecordAVerdictOnWhatIsContained() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);
        Particulars wrong = Particulars.none().judging(Judgement.FALSE_POSITIVE, "", List.of());

        // When
        ledger.request(ledger.asked("bob", RequestKind.VERDICT, SESSION, wrong));

        // Then
        assertThat(ledger.containments.get(SESSION).shut()).isTrue();
        assertThat(ledger.containments.get(SESSION).notes().judged()).isPresent();
    }

    @Test
    void shouldCountAVerdictOnACaseThatLedToNoContainmentAndRefuseOneOnNothing() {
        // Given
        Particulars ofCase = Particulars.none().judging(Judgement.TRUE_POSITIVE, "case-9", List.of("call-burst"));
        Particulars ofNothing = Particulars.none().judging(Judgement.TRUE_POSITIVE, "", List.of());

        // When
        ledger.request(ledger.asked("bob", RequestKind.VERDICT, SESSION, ofCase))
                .request(ledger.asked("bob", RequestKind.VERDICT, SESSION, ofNothing))
                .request(RequestKind.VERDICT, SESSION);

        // Then
        assertThat(ledger.all(Effect.Judge.class)).hasSize(1);
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason))
                .containsExactly(RefuseReason.NO_CASE, RefuseReason.NO_VERDICT);
        assertThat(ledger.containments).isEmpty();
    }

    @Test
    void shouldKeepAHoldThatAnAnalystConfirms() {
        // Given
        ledger.intent(SESSION, Rung.HOLD);
        Particulars right = Particulars.none().judging(Judgement.TRUE_POSITIVE, "", List.of());

        // When
        ledger.request(ledger.asked("bob", RequestKind.VERDICT, SESSION, right));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Held.class);
    }
}
