package io.cordon.actuator.connector;

import io.cordon.actuator.config.ConnectorMode;
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
import java.util.Locale;
import java.util.Optional;

/**
 * A connector that may not act now. It plans what it would have done and executes nothing; its points end as unprovable, so that nobody
 * takes the subject for contained there.
 */
final class RestrainedConnector implements Connector {
    private static final String RECORD = "nothing-done";

    private final Connector restrained;
    private final ConnectorMode mode;

    RestrainedConnector(Connector restrained, ConnectorMode mode) {
        this.restrained = restrained;
        this.mode = mode;
    }

    /** Whether a step is one of those that it plans. */
    static boolean plans(String step) {
        return step.equals(RECORD);
    }

    @Override
    public ConnectorDescription describe() {
        return restrained.describe();
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return List.of(new StepPlan(RECORD, Stage.BLOCK_NEW, new Reach.OneCredential(), would(request)));
    }

    private String would(PointRequest request) {
        String label = "mode " + mode.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": nothing was done here";
        if (mode == ConnectorMode.OFF) {
            return label;
        }
        List<String> steps =
                restrained.plan(request).stream().map(StepPlan::name).toList();
        return label + ", it would have been: " + (steps.isEmpty() ? "no step" : String.join(", ", steps));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return List.of();
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown();
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return new StepOutcome.Done(Evidence.onRecord(would(step.point())));
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return Optional.empty();
    }

    /** The real probe would find the access that nobody ended, again and again. */
    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return new ProbeOutcome.Unprovable(would(request.point()));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Done(Evidence.onRecord("nothing was done here, so nothing is to be undone"));
    }

    @Override
    public void close() {
        // The connector belongs to the set.
    }
}
