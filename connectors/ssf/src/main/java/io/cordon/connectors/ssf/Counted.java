package io.cordon.connectors.ssf;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What a transmitter counts. */
enum Counted {
    /** Accepted by a receiver that is pushed to. */
    PUSHED,
    /** Stored for a receiver that polls. */
    QUEUED,
    /** Acknowledged by a receiver that polls. */
    ACKNOWLEDGED,
    /** Reported by a receiver as one that it cannot use. */
    REPORTED,
    /** Not taken, since too many wait. */
    OVERFLOWED,
    /** Given up, since nobody fetched it in time. */
    EXPIRED,
    /** Given up, since the receiver disabled its stream. */
    DISABLED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The counters of one transmitter. */
    static final class Counters {
        private final Map<Counted, LongAdder> counters = new EnumMap<>(Counted.class);

        Counters() {
            for (Counted counted : values()) {
                counters.put(counted, new LongAdder());
            }
        }

        void add(Counted counted, int n) {
            counter(counted).add(n);
        }

        long of(Counted counted) {
            return counter(counted).sum();
        }

        private LongAdder counter(Counted counted) {
            return Objects.requireNonNull(counters.get(counted));
        }
    }
}
