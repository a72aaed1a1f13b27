package io.cordon.connectors.api;

import java.util.List;
import java.util.Optional;

/** A connector that handles credentials of one kind in another way than those of the next. As thread-safe as what it divides the work among. */
public abstract class DividedConnector implements Connector {

    /** Who handles a credential: the same for as long as the connector lives. */
    protected abstract CredentialHandling handling(CredentialView credential);

    @Override
    public final List<StepPlan> plan(PointRequest request) {
        return handling(request.credential()).plan(request);
    }

    @Override
    public final List<StepPlan> planRelease(PointRequest request, PreState before) {
        return handling(request.credential()).planRelease(request, before);
    }

    @Override
    public final PreState capture(PointRequest request) {
        return handling(request.credential()).capture(request);
    }

    @Override
    public final StepOutcome contain(ContainmentStep step) {
        return handling(step.point().credential()).contain(step);
    }

    @Override
    public final Optional<Evidence> effectOf(ContainmentStep step) {
        return handling(step.point().credential()).effectOf(step);
    }

    @Override
    public final ProbeOutcome probe(ProbeRequest request) {
        return handling(request.point().credential()).probe(request);
    }

    @Override
    public final StepOutcome release(ReleaseStep step) {
        return handling(step.point().credential()).release(step);
    }
}
