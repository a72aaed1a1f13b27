package io.cordon.topology.containment;

import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.Effect;
import io.cordon.topology.containment.owner.Judgement;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.metric.Meters;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Counts what the owner takes in and gives out. Each input is counted once as received, and once as what became of it. */
final class ContainmentMeters {

    private final Meters meters;

    ContainmentMeters(Meters meters) {
        this.meters = meters;
    }

    void received(Input input, Instant brokerTime, Instant now) {
        String name = label(input);
        meters.counter(ContainmentMetric.RECEIVED, name).increment();
        meters.timer(ContainmentMetric.DELAYED, name).record(notNegative(Duration.between(brokerTime, now)));
    }

    void repeated(String reason) {
        meters.counter(ContainmentMetric.ABSORBED, reason).increment();
    }

    void deadLettered(Input.Unreadable unreadable) {
        String reason = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter(ContainmentMetric.DEAD_LETTERED, reason).increment();
    }

    void ticked(Duration time) {
        meters.timer(ContainmentMetric.TICKED).record(time);
    }

    void left(Effect effect) {
        switch (effect) {
            case Effect.Publish publish -> changed(publish.containment());
            case Effect.Issue issue ->
                meters.counter(
                                ContainmentMetric.ISSUED,
                                issue.order().action().name().toLowerCase(Locale.ROOT),
                                Boolean.toString(issue.order().issue() > 1))
                        .increment();
            case Effect.Tell tell ->
                meters.counter(
                                ContainmentMetric.ANSWERED,
                                tell.directive().kind().name().toLowerCase(Locale.ROOT))
                        .increment();
            case Effect.Raise raise ->
                meters.counter(ContainmentMetric.ALERTED, raise.alert().kind().label())
                        .increment();
            case Effect.Refuse refuse ->
                meters.counter(ContainmentMetric.REFUSED, refuse.reason().label())
                        .increment();
            case Effect.Absorb absorb ->
                meters.counter(ContainmentMetric.ABSORBED, absorb.reason().label())
                        .increment();
            case Effect.Reply reply ->
                meters.counter(
                                ContainmentMetric.REPLIED,
                                label(reply.answer().to().kind()),
                                label(reply.answer().kind()))
                        .increment();
            case Effect.Judge judge -> judge.detectors().forEach(detector -> judged(detector, judge.judgement()));
            case Effect.Drilled drilled ->
                meters.counter(ContainmentMetric.DRILLED, drilled.proven() ? "proven" : "failed")
                        .increment();
            case Effect.Forget forget ->
                meters.counter(ContainmentMetric.CHANGED, "forgotten").increment();
            case Effect.Approve approve ->
                meters.counter(ContainmentMetric.CHANGED, "approved").increment();
            case Effect.Disapprove disapprove ->
                meters.counter(ContainmentMetric.CHANGED, "denied").increment();
            case Effect.Shut shut -> {}
            case Effect.Open open -> {}
            case Effect.Await await -> {}
            case Effect.Settle settle -> {}
        }
    }

    private void judged(String detector, Judgement judgement) {
        meters.counter(ContainmentMetric.JUDGED, detector, judgement.label()).increment();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void changed(Containment containment) {
        String state = containment.state().label().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter(ContainmentMetric.CHANGED, state).increment();
    }

    /** Measures time to contain at the change that contained, not at what is reported of a contained subject later. */
    void changed(Optional<Containment> before, Optional<Containment> after) {
        boolean already = before.map(Containment::state)
                .filter(Contained.class::isInstance)
                .isPresent();
        after.filter(containment -> !already && containment.state() instanceof Contained)
                .ifPresent(this::contained);
    }

    private void contained(Containment containment) {
        boolean gateOnly = containment.state() instanceof Contained contained
                && contained.progress().byGateOnly();
        Duration time = Duration.between(containment.dossier().eventTime(), containment.changedAt());
        meters.timer(ContainmentMetric.CONTAINED, gateOnly ? "gate" : "proof").record(notNegative(time));
    }

    private static String label(Input input) {
        return switch (input) {
            case Input.OfIntent intent -> "intent";
            case Input.OfRequest request -> "request";
            case Input.OfReport report -> "receipt";
            case Input.OfPopulation news -> "population";
            case Input.Unreadable unreadable -> "unreadable";
        };
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
