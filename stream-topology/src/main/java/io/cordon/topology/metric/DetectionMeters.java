package io.cordon.topology.metric;

import static io.cordon.topology.metric.DetectionMetric.RECORD_DEAD_LETTERED;
import static io.cordon.topology.metric.DetectionMetric.SESSION_LARGEST;
import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Counts for detection. Looks a counter up once, then keeps it. Thread-safe. */
public final class DetectionMeters {
    private static final Map<Enum<?>, String> LABELS = new ConcurrentHashMap<>();

    private final Meters meters;
    private final Map<DetectionMetric, Counter> plain = new ConcurrentHashMap<>();
    private final Map<DetectionMetric, Timer> timers = new ConcurrentHashMap<>();
    private final Map<List<String>, Counter> tagged = new ConcurrentHashMap<>();
    private final AtomicInteger largest = new AtomicInteger();

    public DetectionMeters(Meters meters) {
        this.meters = requireNonNull(meters, "meters");
        meters.gauge(SESSION_LARGEST, largest::get);
    }

    /** Counts one, under these tag values. */
    public void count(DetectionMetric metric, String... tagValues) {
        counter(metric, tagValues).increment();
    }

    /** How long something took; not counted where clocks make it less than nothing. */
    public void took(DetectionMetric metric, Duration time) {
        if (!time.isNegative()) {
            timers.computeIfAbsent(metric, meters::timer).record(time);
        }
    }

    /** A record that was not taken. */
    public void deadLettered(String source, Enum<?> reason) {
        count(RECORD_DEAD_LETTERED, source, label(reason));
    }

    /** A session record was written. */
    public void sessionWritten(int bytes) {
        counter(DetectionMetric.SESSION_WRITTEN).increment(bytes);
        largest.accumulateAndGet(bytes, Math::max);
    }

    private Counter counter(DetectionMetric metric, String... tagValues) {
        if (tagValues.length == 0) {
            return known(plain, metric, meters::counter);
        }
        String[] key = Arrays.copyOf(tagValues, tagValues.length + 1);
        key[tagValues.length] = metric.id();
        return known(tagged, List.of(key), k -> meters.counter(metric, tagValues));
    }

    /** A constant as a tag value. */
    public static String label(Enum<?> value) {
        return known(LABELS, value, DetectionMeters::text);
    }

    /** To compute if absent may lock even if nothing is absent, and each event counts several times. */
    private static <K, V> V known(Map<K, V> map, K key, Function<? super K, V> made) {
        V value = map.get(key);
        return value == null ? map.computeIfAbsent(key, made) : value;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
