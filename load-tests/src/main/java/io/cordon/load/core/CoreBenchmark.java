package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What an event costs the core with all detectors on, against SHA-256 over a record of 400 bytes. An operation is an event; for {@code judge} a call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CoreBenchmark {

    private static final int EVENTS = 2_048;
    private static final int CALLS = 512;
    private static final int RECORD_BYTES = 400;

    /** {@value CoreMix#TRACE}, {@value CoreMix#HEAVY}, or files of recorded sessions. */
    @Param({CoreMix.TRACE, CoreMix.HEAVY})
    public String mix = CoreMix.TRACE;

    private final Core core = Core.of(CoreConfig.defaults());
    private final byte[] record = new byte[RECORD_BYTES];
    private Rounds<Facts> inHeap = rounds(List.of());
    private Rounds<StoredFacts> stored = storedRounds(List.of());
    private List<Asked> asked = List.of();
    private int next;

    /** A call, and all that is known in the end of the session that asked for it. */
    private record Asked(Facts facts, Event call) {}

    /** Makes the events. */
    @Setup
    public void prepare() {
        List<EventTree> trees = CoreMix.of(mix);
        inHeap = rounds(trees);
        stored = storedRounds(trees);
        asked = trees.stream().flatMap(this::asked).toList();
    }

    /** The reference. */
    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(record);
    }

    /** Facts stay in the heap, as in the gate and in a stream task whose trees are active. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public @Nullable Object apply() {
        return inHeap.play(EVENTS);
    }

    /** The session's and the tree's records are decoded before each event and encoded after it, the pages read and written as needed. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public @Nullable Object applyStored() {
        return stored.play(EVENTS);
    }

    /** What the gate asks: each call of a session, with all that the session ever received. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void judge(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            Asked one = asked.get(next);
            next = (next + 1) % asked.size();
            hole.consume(core.judge(one.facts(), one.call()));
        }
    }

    private Stream<Asked> asked(EventTree tree) {
        List<Facts> known = blank(tree.sessions());
        tree.told().forEach(told -> core.apply(known.get(told.session()), told.event()));
        return tree.told().stream()
                .filter(told -> told.event().payload() instanceof ToolCallRequested)
                .map(told -> new Asked(known.get(told.session()), told.event()));
    }

    private Rounds<Facts> rounds(List<EventTree> trees) {
        return new Rounds<>(trees, CoreBenchmark::blank, core::apply);
    }

    private Rounds<StoredFacts> storedRounds(List<EventTree> trees) {
        return new Rounds<>(trees, StoredFacts::blank, (facts, event) -> facts.apply(core, event));
    }

    private static List<Facts> blank(List<SessionRef> sessions) {
        TreeFacts shared = TreeFacts.blank(PrintPages.inMemory());
        return sessions.stream()
                .map(session -> Facts.of(shared, SessionFacts.blank(session)))
                .toList();
    }
}
