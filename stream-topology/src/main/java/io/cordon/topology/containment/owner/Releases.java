package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.Notes.ReleaseNote;
import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Instant;

/** Lets subjects go, because an operator says so or their time is over, and puts that time off. */
final class Releases {

    private final CommandDesk desk;

    Releases(CommandDesk desk) {
        this.desk = desk;
    }

    Ruling asked(View view, Request request, String second, Instant now) {
        if (view.containment().isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.NOTHING_TO_RELEASE, now);
        }
        if (request.reason().isBlank()) {
            return Refusing.refuse(view, request, RefuseReason.NO_REASON, now);
        }
        return let(view, view.containment().get(), note(request, second), now);
    }

    private static ReleaseNote note(Request request, String second) {
        return new ReleaseNote(Confirmations.both(request.operator(), second), request.reason());
    }

    /** Its time is over. */
    Ruling expired(View view, Containment known, Instant now) {
        return let(view, known, ReleaseNote.expired(known.endAt().orElse(now)), now);
    }

    private Ruling let(View view, Containment known, ReleaseNote why, Instant now) {
        Containment noted = known.noting(known.notes().released(why));
        return switch (known.state()) {
            case Held held -> answered(view, noted, held.released(), now);
            case Declined declined -> answered(view, noted, declined.released(), now);
            case Active active -> desk.release(view, noted, active, now);
            case ReleaseIncomplete incomplete -> desk.release(view, noted, incomplete, now);
            case Releasing releasing -> Ruling.absorbed(view, AbsorbReason.RELEASING);
            case Released released -> Ruling.absorbed(view, AbsorbReason.ALREADY_RELEASED);
        };
    }

    /** Where no command was given, the directive is all there is to do. */
    static Ruling answered(View view, Containment known, Released released, Instant now) {
        Containment next = known.nextEpoch().in(released, now).done();
        return Ruling.changed(view, next, new Effect.Tell(Directive.released(next.subject(), next.epoch(), now)));
    }

    /** An extension never shortens, and gives no end to what has none. */
    Ruling extended(View view, Request request, Instant now) {
        if (request.until().filter(now::isBefore).isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.END_MISSING, now);
        }
        Instant end = request.until().get();
        return view.containment()
                .map(known -> switch (known.state()) {
                    case Held held -> longer(view, known, held.extended(end), now);
                    case Active active -> longer(view, request, known, end, now);
                    case Releasing s -> Refusing.refuse(view, request, RefuseReason.DOES_NOT_EXPIRE, now);
                    case ReleaseIncomplete s -> Refusing.refuse(view, request, RefuseReason.DOES_NOT_EXPIRE, now);
                    case Declined s -> Refusing.refuse(view, request, RefuseReason.NOTHING_HELD, now);
                    case Released s -> Refusing.refuse(view, request, RefuseReason.NOTHING_HELD, now);
                })
                .orElseGet(() -> Refusing.refuse(view, request, RefuseReason.NOTHING_HELD, now));
    }

    private static Ruling longer(View view, Containment known, Held held, Instant now) {
        if (held.equals(known.state())) {
            return Ruling.absorbed(view, AbsorbReason.NOTHING_NEW);
        }
        Instant end = held.until().orElse(now);
        Effect tell = new Effect.Tell(Directive.extended(known.subject(), known.epoch(), end, now));
        return Ruling.changed(view, known.in(held, now), tell);
    }

    private static Ruling longer(View view, Request request, Containment known, Instant end, Instant now) {
        if (known.notes().until().isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.DOES_NOT_EXPIRE, now);
        }
        return known.notes().until().get().isBefore(end)
                ? Ruling.changed(view, known.noting(known.notes().lasting(end)).in(known.state(), now))
                : Ruling.absorbed(view, AbsorbReason.NOTHING_NEW);
    }
}
