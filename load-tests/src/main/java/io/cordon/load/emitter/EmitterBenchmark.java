package io.cordon.load.emitter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterStats;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.load.core.CoreMix;
import io.cordon.load.core.Work;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/*
 * Before each operation the queue is empty, as between two calls of a real agent. The sender then looks for itself twice a millisecond; one that
 * has found nothing for 25 ms has to be woken besides, which is not in this figure. It only reports (shadow mode, no gate): what a call costs
 * that is judged is GateBenchmark's, and in enforce mode a sink's call waits for the broker.
 */
/** What the agent's thread pays for a report, against SHA-256 over 1 KiB: what is extracted on the way out is the sender's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class EmitterBenchmark {

    private static final String TENANT = "load";
    private static final int KINDS = 512;
    private static final int BATCH = 64;
    private static final int RESTS = 500;
    private static final byte[] KIB = "0123456789abcdef".repeat(64).getBytes(UTF_8);

    /** {@value CoreMix#TRACE} or {@value CoreMix#HEAVY}. */
    @Param({CoreMix.TRACE, CoreMix.HEAVY})
    public String mix = CoreMix.TRACE;

    private List<ToolCall> calls = List.of();
    private List<ToolResult> results = List.of();
    private Emitter emitter;
    private AgentSession session;
    private CallPermit permit;
    private int turn;

    /** JMH calls {@link #prepare} next. */
    @SuppressWarnings("NullAway.Init")
    public EmitterBenchmark() {}

    /** Starts an emitter whose events go nowhere. */
    @Setup
    public void prepare() {
        Work work = CoreMix.work(mix, 1);
        calls = Stream.generate(work::call).limit(KINDS).toList();
        results = Stream.generate(work::result)
                .map(ToolResult::succeeded)
                .limit(KINDS)
                .toList();
        TopicNames topics = TopicNames.standard();
        SimulatedSchemaRegistry registry = new SimulatedSchemaRegistry();
        TopicSchemas.registerAll(registry, topics);
        emitter = Emitter.start(EmitterConfig.builder(TENANT, "bench")
                .transport(Nowhere::new)
                .registry(() -> registry)
                .topics(topics)
                .grants(new FileGrantSource(keys()))
                .mode(io.cordon.emitter.Mode.SHADOW)
                .heartbeat(Duration.ofDays(1))
                .build());
        session = emitter.open(SessionRequest.of("clerk", "clerk").withTask(work.task()));
        permit = session.beforeCall(calls.getFirst());
    }

    /** Ends it. */
    @TearDown
    public void stop() {
        emitter.close();
    }

    /** Waits until everything said before is gone; to warm up, which takes hundreds of thousands of calls, now and then. */
    @Setup(Level.Invocation)
    public void await(IterationParams iteration) {
        turn++;
        if (iteration.getType() == IterationType.WARMUP && turn % BATCH != 0) {
            return;
        }
        for (EmitterStats now = emitter.stats(); now.acknowledged() < now.handedOver(); now = emitter.stats()) {
            rest();
        }
    }

    /** Each look at the statistics makes an object: asked without a rest, they would push out of the caches whatever a call is about to need. */
    private static void rest() {
        for (int i = 0; i < RESTS; i++) {
            Thread.onSpinWait();
        }
    }

    private static Path keys() {
        try {
            Path directory = Files.createTempDirectory("cordon-load");
            Path file = directory.resolve("grants.json");
            directory.toFile().deleteOnExit(); // in reverse order: the file goes first
            file.toFile().deleteOnExit();
            FileGrantSource.createKeyFile(file, TENANT);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reference. */
    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(KIB);
    }

    /** A call is reported and allowed. */
    @Benchmark
    public CallPermit beforeCall() {
        return session.beforeCall(calls.get(turn % KINDS));
    }

    /** What a tool gave back is reported. */
    @Benchmark
    public void afterCall() {
        session.afterCall(permit, results.get(turn % KINDS));
    }
}
