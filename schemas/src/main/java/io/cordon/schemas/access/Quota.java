package io.cordon.schemas.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/*
 * Why so:
 * - Who is outside, or is led by what is outside, is limited: a runtime that an agent has taken over, a target whose log is flooded, a broker of credentials,
 *   the tools of others. One of these must not take the brokers from detection, from the other tenants, or from the runtimes of the same.
 * - Detection, containment, actuator and operators are not: what is held back there is held back from ending access.
 * - An event has 1 to 2 KiB, so that 4 MiB a second are some 2,000 events a second through one broker: above that a runtime is asked to wait, its
 *   emitter's queue fills and says what it dropped.
 * - A gate reads the whole feed of its tenant when it starts: 16 MiB a second let it begin within seconds.
 * - Kafka counts per broker and user, over ten seconds; the time of threads is in percent of one thread.
 */
/**
 * How much of each broker one principal may take. What is above it waits; nothing is refused.
 *
 * @param writtenBytes a second
 * @param readBytes a second
 * @param threadPercent time of the broker's threads, 100 for one of them
 */
public record Quota(long writtenBytes, long readBytes, int threadPercent) {
    private static final long MEBIBYTE = 1L << 20;

    public Quota {
        if (writtenBytes < 1 || readBytes < 1 || threadPercent < 1) {
            throw new IllegalArgumentException(
                    "a quota is at least 1: " + writtenBytes + ", " + readBytes + ", " + threadPercent);
        }
    }

    /** What a role is limited to unless the cluster says something else; empty if it is not. */
    static Optional<Quota> of(Role role) {
        return switch (role) {
            case RUNTIME -> Optional.of(new Quota(4 * MEBIBYTE, 16 * MEBIBYTE, 100));
            case AUDIT_SOURCE, CREDENTIAL_BROKER -> Optional.of(new Quota(MEBIBYTE, 4 * MEBIBYTE, 50));
            case SOC -> Optional.of(new Quota(MEBIBYTE, 16 * MEBIBYTE, 100));
            case DETECTION,
                    CONTAINMENT,
                    ACTUATOR,
                    OPERATOR,
                    DRILL,
                    AUDIT_LOG,
                    BASELINES,
                    REVIEWER,
                    LAG,
                    INSPECTOR,
                    INSTALLER -> Optional.empty();
        };
    }

    /** As Kafka names it. */
    public Map<String, Double> settings() {
        Map<String, Double> settings = new TreeMap<>();
        settings.put("producer_byte_rate", (double) writtenBytes);
        settings.put("consumer_byte_rate", (double) readBytes);
        settings.put("request_percentage", (double) threadPercent);
        return settings;
    }

    /** As an argument of Kafka's own tool, {@code kafka-configs}. */
    String argument(String principal) {
        return "--alter --entity-type users --entity-name " + principal + " --add-config "
                + settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + String.format(Locale.ROOT, "%.0f", setting.getValue()))
                        .collect(Collectors.joining(","));
    }
}
