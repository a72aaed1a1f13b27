package io.cordon.gate;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.gate.decision.FailurePolicy;
import io.cordon.gate.feed.FeedConfig;
import java.time.InstantSource;

/**
 * How a gate is to work.
 *
 * @param feed where the gate feed is
 * @param core how the detection core runs; the same as in the topology
 * @param failure what to say while the gate can't see
 * @param policyVersion version of all this, for the record
 * @param clock for the age of the view
 */
public record GateConfig(
        FeedConfig feed, CoreConfig core, FailurePolicy failure, String policyVersion, InstantSource clock) {

    /** Checks that nothing is missing. */
    public GateConfig {
        requireNonNull(feed, "feed");
        requireNonNull(core, "core");
        requireNonNull(failure, "failure");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(clock, "clock");
    }

    /** A gate with the standard policy and the system's clock. */
    public static GateConfig of(FeedConfig feed) {
        return new GateConfig(
                feed, CoreConfig.defaults(), FailurePolicy.standard(), "standard", InstantSource.system());
    }

    /** This configuration with another core. */
    public GateConfig withCore(CoreConfig other) {
        return new GateConfig(feed, other, failure, policyVersion, clock);
    }

    /** This configuration with baselines from a file, the same as in the topology; the topic is not followed then. */
    public GateConfig withBaselines(Baselines baselines) {
        return withCore(core.withBaselines(baselines));
    }
}
