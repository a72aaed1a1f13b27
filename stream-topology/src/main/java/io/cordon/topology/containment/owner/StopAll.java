package io.cordon.topology.containment.owner;

import java.time.Instant;

/** Halts all automatic containment of a tenant, and lets it go on. What is held or contained stays so. */
final class StopAll {

    private StopAll() {}

    /** One operator is enough: whoever sees the engine run wild must not have to look for a second one. */
    static Ruling halt(View view, Request request, Instant now) {
        Tenancy tenancy = view.tenancy();
        if (tenancy.stop().isPresent()) {
            return Ruling.absorbed(view, AbsorbReason.ALREADY_STOPPED);
        }
        return Ruling.unchanged(view, raised(AlertKind.STOPPED, tenancy, request, now))
                .with(tenancy.stopped(new Stop(request, now)));
    }

    static Ruling resume(View view, Request request, Instant now) {
        Tenancy tenancy = view.tenancy();
        return tenancy.stop()
                .map(stop -> Ruling.unchanged(
                                view,
                                raised(AlertKind.RESUMED, tenancy, request, now),
                                new Effect.Reply(Answer.to(
                                        stop.request(), Answer.Kind.LIFTED, "", "by " + request.requestId(), now)))
                        .with(tenancy.resumed()))
                .orElseGet(() -> Ruling.absorbed(view, AbsorbReason.NOT_STOPPED));
    }

    private static Effect raised(AlertKind kind, Tenancy tenancy, Request request, Instant now) {
        String detail = request.operator().label() + ": " + request.reason();
        return new Effect.Raise(new Alert(kind, tenancy.subject(), 1, "request-" + request.requestId(), detail, now));
    }
}
