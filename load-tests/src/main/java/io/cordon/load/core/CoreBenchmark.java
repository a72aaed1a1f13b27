package io.cordon.load.core;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What an event costs the core with all detectors on, against SHA-256 over a record of 400 bytes. An operation is an event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CoreBenchmark {

    private static final int TREES = 64;
    private static final int RECORD_BYTES = 400;

    private final Core core = Core.of(CoreConfig.defaults());
    private final byte[] record = new byte[RECORD_BYTES];
    private List<SampleTree> trees = List.of();
    private List<Told> told = List.of();

    /** A tree of which everything is known, and the calls that led there. */
    private record Told(Facts facts, List<Event> calls) {}

    /** Makes the events. */
    @Setup
    public void prepare() {
        trees = IntStream.range(0, TREES).mapToObj(SampleTree::of).toList();
        told = trees.stream()
                .map(tree -> new Told(folded(tree), tree.callsOfRoot()))
                .toList();
    }

    /** The reference. */
    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(record);
    }

    /** Facts stay in the heap, as in the gate and in a stream task whose trees are active. */
    @Benchmark
    @OperationsPerInvocation(TREES * SampleTree.EVENTS)
    public void apply(Blackhole hole) {
        trees.forEach(tree -> hole.consume(folded(tree)));
    }

    /** The session's and the tree's records are decoded before each event and encoded after it, the pages read and written as needed. */
    @Benchmark
    @OperationsPerInvocation(TREES * SampleTree.EVENTS)
    public void applyStored(Blackhole hole) {
        trees.forEach(tree -> hole.consume(stored(tree)));
    }

    /** What the gate asks: each call of a session, with all that the session ever received. */
    @Benchmark
    @OperationsPerInvocation(TREES * SampleTree.CALLS)
    public void judge(Blackhole hole) {
        told.forEach(known -> known.calls().forEach(call -> hole.consume(core.judge(known.facts(), call))));
    }

    private Facts folded(SampleTree tree) {
        TreeFacts shared = TreeFacts.blank(PrintPages.inMemory());
        Facts root = Facts.of(shared, SessionFacts.blank(tree.root().ref()));
        Facts child = Facts.of(shared, SessionFacts.blank(tree.child().ref()));
        for (Event event : tree.events()) {
            core.apply(event.envelope().session().equals(root.session().ref()) ? root : child, event);
        }
        return root;
    }

    private int stored(SampleTree tree) {
        StoredFacts root = StoredFacts.blank(tree.root().ref());
        StoredFacts child = root.with(tree.child().ref());
        for (Event event : tree.events()) {
            (event.envelope().session().equals(tree.root().ref()) ? root : child).apply(core, event);
        }
        return root.sessionBytes();
    }
}
