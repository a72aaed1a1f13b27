package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.broker.Takeover;
import java.time.Duration;
import java.util.List;

/**
 * What the cluster is like, as far as the guarantees depend on it.
 *
 * @param faults what makes the application useless or wrong: it does not start
 * @param warnings what weakens a guarantee
 * @param failoverBound from the death of an instance to its takeover, without the restore of state
 */
public record BrokerReport(List<String> faults, List<String> warnings, Duration failoverBound) {

    /** What the services' own clients bring. */
    public static final Takeover TAKEOVER =
            new Takeover(StreamProperties.SESSION_TIMEOUT, StreamProperties.TRANSACTION_TIMEOUT);

    public BrokerReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        requireNonNull(failoverBound, "failoverBound");
    }

    static Duration bound(Duration abortCleanUp) {
        return TAKEOVER.bound(abortCleanUp);
    }
}
