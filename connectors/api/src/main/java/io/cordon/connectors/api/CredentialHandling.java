package io.cordon.connectors.api;

import java.util.List;
import java.util.Optional;

/** What a connector does about a credential: plans its end, brings it about, proves it, and lets new ones in again. The laws are those of {@link Connector}. */
public interface CredentialHandling {

    /**
     * Plans the steps that end a credential, in order, with what each of them hits. It reads nothing from the target and
     * gives the same answer each time. Empty if there is nothing to do at this target.
     */
    List<StepPlan> plan(PointRequest request);

    /** Plans the steps that let new credentials in again. Empty if the containment blocks none. As pure as {@link #plan}. */
    List<StepPlan> planRelease(PointRequest request, PreState before);

    /**
     * Reads what the target looks like before the first step, for a later release and for steps that must not happen twice.
     *
     * <p><b>Failure semantics:</b> reads only. If it cannot be read the answer is {@link PreState#unknown()}: a
     * containment does not wait for it.
     */
    PreState capture(PointRequest request);

    /**
     * Executes one step of a containment.
     *
     * <p><b>Failure semantics:</b> on {@link StepOutcome.Retryable} the effect may or may not be there; calling again with
     * the same key is safe. On every other outcome calling again changes nothing.
     */
    StepOutcome contain(ContainmentStep step);

    /**
     * Looks for the effect of a step without causing it. The actuator asks after a takeover, when the former owner may or
     * may not have reached the target.
     *
     * @return what was seen, or empty if the effect is not there or cannot be seen; the step is then executed
     */
    Optional<Evidence> effectOf(ContainmentStep step);

    /**
     * Tests whether access with the credential has ended.
     *
     * <p><b>Failure semantics:</b> has no effect on the target. A target that cannot be asked gives
     * {@link ProbeOutcome.Undecided}, never {@link ProbeOutcome.AccessEnded}.
     */
    ProbeOutcome probe(ProbeRequest request);

    /**
     * Executes one step of a release: removes what blocks new credentials.
     *
     * <p><b>Failure semantics:</b> as {@link #contain}. A release that fails leaves the target closed.
     */
    StepOutcome release(ReleaseStep step);
}
