package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

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

    /** Rebalance of a classic group whose members answer. */
    private static final Duration REBALANCE = Duration.ofSeconds(1);

    public BrokerReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        requireNonNull(failoverBound, "failoverBound");
    }

    /** max(session time-out + rebalance, transaction time-out + abort clean-up). */
    static Duration bound(Duration abortCleanUp) {
        Duration group = StreamProperties.SESSION_TIMEOUT.plus(REBALANCE);
        Duration transaction = StreamProperties.TRANSACTION_TIMEOUT.plus(abortCleanUp);
        return group.compareTo(transaction) >= 0 ? group : transaction;
    }
}
