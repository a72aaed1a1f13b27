package io.cordon.load.peers;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/*
 * A job's functions are copied through their serial form; what they share with whoever started them is static. One run at a time.
 */
/** What Flink reads, what it finds, and when it began and ended. */
final class FlinkTape implements AutoCloseable {

    private static final AtomicReference<@Nullable FlinkTape> RUNNING = new AtomicReference<>();

    private final List<Step> steps;
    private final Set<String> matches = ConcurrentHashMap.newKeySet();
    private volatile long began;
    private volatile long ended;
    private final AtomicLong threads = new AtomicLong();

    private FlinkTape(List<Step> steps) {
        this.steps = steps;
    }

    static FlinkTape of(List<Step> steps) {
        FlinkTape tape = new FlinkTape(steps);
        if (!RUNNING.compareAndSet(null, tape)) {
            throw new IllegalStateException("one run of Flink at a time");
        }
        return tape;
    }

    Set<String> matches() {
        return Set.copyOf(matches);
    }

    long nanos() {
        return ended - began;
    }

    long threadNanos() {
        return threads.get();
    }

    @Override
    public void close() {
        RUNNING.set(null);
    }

    private static FlinkTape running() {
        FlinkTape tape = RUNNING.get();
        if (tape == null) {
            throw new IllegalStateException("no run of Flink");
        }
        return tape;
    }

    /** From a number to the step. What its thread had of the processors counts from the first one on. */
    static final class Reader extends RichMapFunction<Long, Step> {

        private static final long serialVersionUID = 1L;

        private transient @Nullable FlinkTape tape;
        private transient long had;

        @Override
        public Step map(Long place) {
            FlinkTape from = tape;
            if (from == null) {
                from = running();
                from.began = System.nanoTime();
                had = Stopwatch.threadNanos();
                tape = from;
            }
            return from.steps.get(place.intValue());
        }

        @Override
        public void close() {
            running().threads.addAndGet(Stopwatch.threadNanos() - had);
        }
    }

    /** Keeps matches; nothing goes on. It ends when the last event has passed. */
    static final class Writer extends RichFlatMapFunction<String, String> {

        private static final long serialVersionUID = 1L;

        private transient long had;

        @Override
        public void open(OpenContext context) {
            had = Stopwatch.threadNanos();
        }

        @Override
        public void flatMap(String match, Collector<String> out) {
            running().matches.add(match);
        }

        @Override
        public void close() {
            FlinkTape tape = running();
            tape.ended = System.nanoTime();
            tape.threads.addAndGet(Stopwatch.threadNanos() - had);
        }
    }
}
