package io.cordon.actuator.connector;

import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One call as the connector sees it. The secret lives as long as the call. */
final class Invocation {
    /** How long a containment waits for what other instances have journaled: it goes on without. */
    private static final Duration CONTAINING = Duration.ofMillis(250);

    private static final Duration RELEASING = Duration.ofSeconds(1);

    private final ConnectorSet connectors;
    private final Unsealer unsealer;
    private final ShutPoints shut;
    private final Clock clock;

    Invocation(ConnectorSet connectors, Unsealer unsealer, ShutPoints shut, Clock clock) {
        this.connectors = connectors;
        this.unsealer = unsealer;
        this.shut = shut;
        this.clock = clock;
    }

    CallResult of(Call call) {
        var connector = connectors.find(call.point().connector(), call.order(), call.shortStep());
        if (connector.isEmpty()) {
            return failed(call, "no connector named " + call.point().connector());
        }
        Optional<SecretValue> secret = unsealer.open(call.credential());
        try {
            return of(call, connector.get(), ConnectorSet.point(call.order(), call.credential(), secret));
        } finally {
            secret.ifPresent(SecretValue::destroy);
        }
    }

    private CallResult of(Call call, Connector connector, PointRequest point) {
        return switch (call.kind()) {
            case CAPTURE -> new CallResult.Captured(capture(call, connector, point));
            case PROBE, PATROL -> new CallResult.Probed(connector.probe(new ProbeRequest(point, clock.instant())));
            case RELEASE -> new CallResult.Stepped(release(call, connector, point));
            case CONTAIN -> new CallResult.Stepped(contain(call, connector, point));
        };
    }

    /* What another subject's containment has changed already is not what it looked like before. One that began elsewhere while this was read is
     * in its journal by now. */
    private PreState capture(Call call, Connector connector, PointRequest point) {
        return beforeOthers(call).orElseGet(() -> {
            var read = connector.capture(point);
            if (mayBeShared(call)) {
                shut.learn(CONTAINING);
            }
            return beforeOthers(call).orElse(read);
        });
    }

    private Optional<PreState> beforeOthers(Call call) {
        return shut.others(call)
                .map(ShutPoints.Need::before)
                .filter(PreState::known)
                .findFirst();
    }

    /**
     * The last one who needs it shut opens it: the others remember the same state before. Its own step is journaled, so whoever contains elsewhere
     * from now on waits for it; whoever began before is found.
     */
    private StepOutcome release(Call call, Connector connector, PointRequest point) {
        if (!shut.learn(RELEASING)) {
            // It stays shut until that is known: opening it might undo the containment of another.
            return new StepOutcome.Retryable("what other instances need shut here is not known");
        }
        long others = needs(call);
        return others == 0
                ? connector.release(new ReleaseStep(point, call.shortStep(), call.before()))
                : new StepOutcome.Done(
                        Evidence.onRecord("left shut, contained for others as well, subjects: " + others));
    }

    private long needs(Call call) {
        return shut.others(call)
                .filter(need -> connectors.acts(call.point().connector(), need.order()))
                .count();
    }

    private StepOutcome contain(Call call, Connector connector, PointRequest point) {
        var step = new ContainmentStep(point, call.shortStep(), call.before());
        boolean quiet = !mayBeShared(call) || quiet(call);
        // Whoever is opening it still would undo an effect that is seen now: then it is caused anew.
        if (quiet && (call.doubtful() || needs(call) > 0)) {
            var effect = connector.effectOf(step);
            if (effect.isPresent()) {
                return new StepOutcome.AlreadyDone(effect.get());
            }
        }
        return connector.contain(step);
    }

    /** Nobody elsewhere is at its point, as far as that can be learnt quickly: a containment does not wait for it, and is probed anyway. */
    private boolean quiet(Call call) {
        shut.learn(CONTAINING);
        return shut.quiet(call);
    }

    private boolean mayBeShared(Call call) {
        return call.order().subject().kind() != SubjectKey.Kind.SESSION
                || call.credential().sessions().size() > 1
                || shut.others(call).findAny().isPresent();
    }

    /** A call that led to nothing: tried again, since nothing is known about its effect. */
    static CallResult failed(Call call, String reason) {
        return switch (call.kind()) {
            case CAPTURE -> new CallResult.Captured(PreState.unknown());
            case PROBE, PATROL -> new CallResult.Probed(new ProbeOutcome.Undecided(reason));
            case CONTAIN, RELEASE -> new CallResult.Stepped(new StepOutcome.Retryable(reason));
        };
    }
}
