package io.cordon.actuator.connector;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A connector that does what a test says. */
public final class ScriptedConnectorFactory implements ConnectorFactory {
    static final AtomicInteger CALLS = new AtomicInteger();
    static volatile Function<ContainmentStep, StepOutcome> contain;
    static volatile Function<ContainmentStep, Optional<Evidence>> effect;
    static volatile PreState before;
    static volatile List<StepPlan> plan;

    static {
        reset();
    }

    static void reset() {
        CALLS.set(0);
        contain = step -> new StepOutcome.Done(Evidence.acceptance("done"));
        effect = step -> Optional.empty();
        before = PreState.unknown();
        plan = List.of();
    }

    @Override
    public String type() {
        return "scripted";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        settings.finish();
        return new Scripted(instance);
    }

    private record Scripted(String instance) implements Connector {
        @Override
        public ConnectorDescription describe() {
            return new ConnectorDescription(instance, "scripted", Set.of(CredentialKind.API_KEY), "none");
        }

        @Override
        public List<StepPlan> plan(PointRequest request) {
            return plan;
        }

        @Override
        public List<StepPlan> planRelease(PointRequest request, PreState before) {
            return List.of();
        }

        @Override
        public PreState capture(PointRequest request) {
            return before;
        }

        @Override
        public StepOutcome contain(ContainmentStep step) {
            CALLS.incrementAndGet();
            return contain.apply(step);
        }

        @Override
        public Optional<Evidence> effectOf(ContainmentStep step) {
            return effect.apply(step);
        }

        @Override
        public ProbeOutcome probe(ProbeRequest request) {
            return new ProbeOutcome.Undecided("scripted");
        }

        @Override
        public StepOutcome release(ReleaseStep step) {
            return contain.apply(new ContainmentStep(step.point(), step.name(), step.before()));
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
