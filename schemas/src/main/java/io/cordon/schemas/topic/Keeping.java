package io.cordon.schemas.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How long a topic keeps its records, as topic settings. */
sealed interface Keeping {

    /** The policy as Kafka names it. */
    String cleanupPolicy();

    Map<String, String> settings();

    /** Whole segments go when they are old enough. */
    record For(Duration retention) implements Keeping {
        @Override
        public String cleanupPolicy() {
            return "delete";
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("retention.ms", millis(retention));
        }
    }

    /**
     * The last record of each key stays.
     *
     * @param tombstones how long a deletion stays readable: a reader that was away longer must begin again
     * @param atMostBehind after which time a superseded record must be cleaned; empty leaves it to the broker
     */
    record LastOfKey(Duration tombstones, Optional<Duration> atMostBehind) implements Keeping {
        @Override
        public String cleanupPolicy() {
            return "compact";
        }

        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("delete.retention.ms", millis(tombstones));
            atMostBehind.ifPresent(lag -> {
                settings.put("max.compaction.lag.ms", millis(lag));
                settings.put("segment.ms", millis(lag));
                settings.put("min.cleanable.dirty.ratio", "0.1");
            });
            return settings;
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
