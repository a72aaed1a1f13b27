package io.cordon.actuator.connector;

import io.cordon.actuator.config.ConnectorConfig.Mode;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;

/**
 * A connector that is off or in shadow: it asks its target nothing and changes nothing, and its evidence says so. Its points are never proven:
 * nobody shall take a shadow for a containment.
 */
final class IdleConnector implements Connector {
    private static final String NOTHING = "record-only";

    private final Connector real;
    private final Mode mode;

    IdleConnector(Connector real, Mode mode) {
        this.real = real;
        this.mode = mode;
    }

    @Override
    public ConnectorDescription describe() {
        return real.describe();
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return mode == Mode.SHADOW
                ? real.plan(request)
                : List.of(new StepPlan(NOTHING, Stage.BLOCK_NEW, new Reach.OneCredential(), "off: nothing is done"));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return List.of(); // nothing was closed
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown();
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return new StepOutcome.Done(Evidence.onRecord(said(step)));
    }

    private String said(ContainmentStep step) {
        return real.plan(step.point()).stream()
                .filter(plan -> plan.name().equals(step.name()))
                .findFirst()
                .map(plan -> "shadow, would have been done: " + plan.summary())
                .orElse("the connector is off: nothing was done");
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return Optional.empty();
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return new ProbeOutcome.Unprovable(
                mode == Mode.SHADOW ? "shadow: nothing was done at this target" : "the connector is off");
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Done(Evidence.onRecord("nothing was closed"));
    }

    @Override
    public void close() {
        real.close();
    }
}
