package io.cordon.schemas.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The clients' half of a takeover after the death of an instance; the brokers' half is in their settings.
 *
 * @param session time-out of memberships
 * @param transaction time-out of transactions
 */
public record Takeover(Duration session, Duration transaction) {

    /** What the streams applications' clients bring. */
    public static final Takeover OF_STREAMS = new Takeover(Duration.ofSeconds(6), Duration.ofSeconds(6));

    /** Rebalance of a classic group whose members answer. */
    private static final Duration REBALANCE = Duration.ofSeconds(1);

    /** The broker's default, assumed where it does not tell. */
    private static final Duration STANDARD_CLEAN_UP = Duration.ofSeconds(10);

    public Takeover {
        requireNonNull(session, "session");
        requireNonNull(transaction, "transaction");
    }

    /** From the death of an instance to its takeover, without the restore of state: max(session time-out + rebalance, transaction time-out + abort clean-up). */
    public Duration bound(Duration abortCleanUp) {
        Duration group = session.plus(REBALANCE);
        Duration ended = transaction.plus(abortCleanUp);
        return group.compareTo(ended) >= 0 ? group : ended;
    }

    /** The same with brokers of these settings; with none, the worst is assumed. The longest counts: any of them may coordinate the transaction of a dead instance. */
    public Duration bound(List<Map<String, String>> brokers) {
        return bound(brokers.stream()
                .map(broker -> broker.getOrDefault(BrokerNeeds.CLEAN_UP, ""))
                .map(value -> value.isEmpty() ? STANDARD_CLEAN_UP : Duration.ofMillis(Long.parseLong(value)))
                .max(Duration::compareTo)
                .orElse(STANDARD_CLEAN_UP));
    }
}
