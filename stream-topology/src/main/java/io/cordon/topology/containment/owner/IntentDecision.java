package io.cordon.topology.containment.owner;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides on intents: absorb, hold, contain, or decline and say how far the detection application may go. */
final class IntentDecision {

    private final OwnerPolicy policy;
    private final CommandDesk desk;
    private final Declining declining;

    IntentDecision(OwnerPolicy policy, CommandDesk desk) {
        this.policy = policy;
        this.desk = desk;
        this.declining = new Declining(policy);
    }

    Ruling on(View view, Intent raised, Instant now) {
        Intent intent = view.tenancy().drills().announced(raised.subject()) ? raised.asDrill() : raised;
        if (!intent.rung().atLeast(Rung.HOLD)) {
            return Ruling.absorbed(view, AbsorbReason.BELOW_HOLD);
        }
        if (mode(intent) == Mode.OFF) {
            return declining.off(view, intent, now);
        }
        return view.containment()
                .map(known -> onKnown(view, known, intent, now))
                .orElseGet(() -> onFree(view, intent, now));
    }

    private Ruling onKnown(View view, Containment known, Intent intent, Instant now) {
        return switch (known.state()) {
            case Active active -> onActive(view, active, intent, now);
            // What the subject did before its release must not undo the release.
            case Releasing releasing -> Ruling.absorbed(view, AbsorbReason.RELEASING);
            case ReleaseIncomplete incomplete -> Ruling.absorbed(view, AbsorbReason.RELEASING);
            case Held held -> onHeld(view, held, intent, now);
            case Declined declined -> onFree(view, intent, now);
            case Released released -> onFree(view, intent, now);
        };
    }

    /** No spirals: a contained subject's events change nothing, unless a stronger rung is due. */
    private Ruling onActive(View view, Active active, Intent intent, Instant now) {
        if (active.order().rung().atLeast(intent.rung())) {
            return Ruling.absorbed(view, AbsorbReason.ALREADY_CONTAINED);
        }
        if (reasonToDecline(view, intent, now)
                .filter(why -> why != DeclineReason.BLAST_RADIUS)
                .isPresent()) {
            return Ruling.absorbed(view, AbsorbReason.NOT_ENTITLED);
        }
        return begin(view, intent, now);
    }

    private Ruling begin(View view, Intent intent, Instant now) {
        return desk.begin(view, intent.subject(), intent.rung(), intent.dossier(), Optional.empty(), now);
    }

    private Ruling onHeld(View view, Held held, Intent intent, Instant now) {
        boolean noMore = held.rung().atLeast(intent.rung()) || belowVerified(intent);
        return noMore ? Ruling.absorbed(view, AbsorbReason.ALREADY_HELD) : onFree(view, intent, now);
    }

    private Ruling onFree(View view, Intent intent, Instant now) {
        Optional<Containment> tree = view.tree().filter(t -> t.covers(intent.rung()));
        if (tree.isPresent()) {
            Directive answer = Directive.confirmed(
                    intent.subject(), view.epoch(), tree.get().rung(), now);
            return Ruling.absorbed(view, AbsorbReason.COVERED, new Effect.Tell(answer));
        }
        return reasonToDecline(view, intent, now)
                .map(why -> declining.decline(view, intent, why, now))
                .orElseGet(() -> follow(view, intent, now));
    }

    private Ruling follow(View view, Intent intent, Instant now) {
        if (intent.rung() == Rung.HOLD) {
            return hold(view, intent, now);
        }
        Windows windows = intent.dossier().drill()
                ? view.windows()
                : view.windows()
                        .at(now, policy.blastRadius().window())
                        .plus(now, view.impact().sessions());
        return begin(view, intent, now).with(windows);
    }

    /** The hold is the detection application's; the owner only remembers that it stands, and does not answer, so that it is renewed. */
    private Ruling hold(View view, Intent intent, Instant now) {
        Containment next = view.containment()
                .map(known -> switch (known.state()) {
                    case Declined declined -> known.in(declined.held(Rung.HOLD), now);
                    case Released released -> heldAnew(known, released.held(Rung.HOLD), intent, now);
                    case SubjectState other -> known;
                })
                .orElseGet(() -> Containment.opened(
                        intent.subject(), view.epoch(), intent.dossier(), new Held(Rung.HOLD, Optional.empty()), now));
        Windows windows = view.windows().at(now, policy.blastRadius().window()).plusHold(now);
        return Ruling.changed(view, next).with(windows);
    }

    private static Containment heldAnew(Containment known, Held held, Intent intent, Instant now) {
        return Containment.opened(known.subject(), known.epoch(), intent.dossier(), held, now);
    }

    private Optional<DeclineReason> reasonToDecline(View view, Intent intent, Instant now) {
        if (belowVerified(intent) && !harmsItselfOnly(intent)) {
            return Optional.of(DeclineReason.ORIGIN);
        }
        return switch (mode(intent)) {
            case OFF -> Optional.of(DeclineReason.OFF);
            case SHADOW -> Optional.of(DeclineReason.SHADOW);
            case STEP_UP -> Optional.of(DeclineReason.STEP_UP_MODE);
            case ENFORCE -> limited(view, intent, now);
        };
    }

    private Optional<DeclineReason> limited(View view, Intent intent, Instant now) {
        boolean hold = intent.rung() == Rung.HOLD;
        if (view.tenancy().stop().isPresent() && !hold) {
            return Optional.of(DeclineReason.STOPPED);
        }
        if (intent.dossier().drill()) {
            return Optional.empty();
        }
        return hold ? tooManyHolds(view, now) : tooMuch(view, intent, now);
    }

    private Optional<DeclineReason> tooManyHolds(View view, Instant now) {
        return policy.blastRadius().holdsExceeded(view.windows(), now)
                ? Optional.of(DeclineReason.HOLD_LIMIT)
                : Optional.empty();
    }

    private Optional<DeclineReason> tooMuch(View view, Intent intent, Instant now) {
        if (policy.protectedSubjects().stream().anyMatch(p -> p.fits(intent.subject(), intent.dossier()))) {
            return Optional.of(DeclineReason.PROTECTED);
        }
        if (intent.subject().kind() == SubjectKind.AGENT) {
            return Optional.of(DeclineReason.AGENT_WIDE);
        }
        boolean exceeded = policy.blastRadius().exceededBy(view.impact(), view.windows(), now);
        return exceeded ? Optional.of(DeclineReason.BLAST_RADIUS) : Optional.empty();
    }

    private static boolean harmsItselfOnly(Intent intent) {
        return intent.subject().kind() == SubjectKind.SESSION && intent.rung() == Rung.HOLD;
    }

    private static boolean belowVerified(Intent intent) {
        return intent.origin() != OriginLevel.VERIFIED;
    }

    /** The weakest of all: neither the owner nor the runtime nor the detectors go further than they may. */
    private Mode mode(Intent intent) {
        Mode detectors = policy.detectors().of(intent.dossier().detectors());
        return Stream.of(policy.mode(), intent.mode(), detectors)
                .min(Mode::compareTo)
                .orElseThrow();
    }
}
