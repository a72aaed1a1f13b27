package io.cordon.connectors.github;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;

/** One kind of credential at GitHub; the methods are those of the connector. */
interface Part {

    List<StepPlan> plan(PointRequest request);

    List<StepPlan> planRelease(PointRequest request, PreState before);

    PreState capture(PointRequest request);

    StepOutcome contain(ContainmentStep step);

    Optional<Evidence> effectOf(ContainmentStep step);

    ProbeOutcome probe(ProbeRequest request);

    StepOutcome release(ReleaseStep step);
}
