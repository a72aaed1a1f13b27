package io.cordon.connectors.testkit;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drives a connector through one command, as the actuator does. */
final class Drive {
    private final Connector connector;
    private final PointRequest point;

    Drive(Connector connector, CredentialView credential) {
        this.connector = connector;
        this.point = new PointRequest("command-of-the-test", "tenant-of-the-test", credential);
    }

    PointRequest point() {
        return point;
    }

    PreState capture() {
        return connector.capture(point);
    }

    List<ContainmentStep> steps(PreState before) {
        return connector.plan(point).stream()
                .map(plan -> new ContainmentStep(point, plan.name(), before))
                .toList();
    }

    List<StepOutcome> contain(PreState before) {
        return steps(before).stream().map(connector::contain).toList();
    }

    List<Optional<Evidence>> effects(PreState before) {
        return steps(before).stream().map(connector::effectOf).toList();
    }

    List<StepOutcome> release(PreState before) {
        return connector.planRelease(point, before).stream()
                .map(plan -> connector.release(new ReleaseStep(point, plan.name(), before)))
                .toList();
    }

    ProbeOutcome probe() {
        return connector.probe(new ProbeRequest(point, Instant.now()));
    }
}
