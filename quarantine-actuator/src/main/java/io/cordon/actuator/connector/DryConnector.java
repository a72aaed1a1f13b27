package io.cordon.actuator.connector;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The {@code dry} connector: executes nothing, asks nobody, and says so in each piece of evidence. For replays of history,
 * whose credentials may be alive.
 */
final class DryConnector implements Connector {
    private static final String RECORD = "record-only";

    private final String instance;

    DryConnector(String instance) {
        this.instance = instance;
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(instance, "dry", EnumSet.allOf(CredentialKind.class), "none");
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return List.of(
                new StepPlan(RECORD, Stage.BLOCK_NEW, new Reach.OneCredential(), "dry: recorded, nothing is executed"));
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
        return new StepOutcome.Done(Evidence.onRecord("dry: nothing was executed"));
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return Optional.empty();
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return new ProbeOutcome.AccessEnded(Evidence.onRecord("dry: nothing was probed"));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return new StepOutcome.Done(Evidence.onRecord("dry: nothing was executed"));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
