package io.cordon.load.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.emitter.GuardVerdict;
import io.cordon.load.core.CoreMix;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A gate's decision about a call of a session that has received and sent things before, from the call's arguments on: what the
 * decision asks for of them, the event, the view of the feed, the core. What it does not ask for is read on the event's way out, and not in this. Against SHA-256 over 1 KiB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class GateBenchmark {

    private static final int SESSIONS = 64;
    private static final byte[] KIB = "0123456789abcdef".repeat(64).getBytes(UTF_8);

    /** {@value CoreMix#TRACE} or {@value CoreMix#HEAVY}. */
    @Param({CoreMix.TRACE, CoreMix.HEAVY})
    public String mix = CoreMix.TRACE;

    private WarmGate warm;
    private List<JudgedSession> sessions = List.of();
    private int turn;

    /** JMH calls {@link #prepare} next. */
    @SuppressWarnings("NullAway.Init")
    public GateBenchmark() {}

    /** Starts a broker for the feed, and lets the sessions work. */
    @Setup
    public void prepare() {
        warm = WarmGate.start();
        sessions = IntStream.range(0, SESSIONS)
                .mapToObj(seed -> JudgedSession.of(mix, seed))
                .toList();
        sessions.forEach(session -> session.work(warm.gate()));
    }

    /** Stops the broker. */
    @TearDown
    public void stop() {
        warm.close();
    }

    /** The reference. */
    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(KIB);
    }

    /** One call of one of the sessions, another each time. */
    @Benchmark
    public GuardVerdict decide() {
        turn++;
        return sessions.get(turn % SESSIONS).ask(warm.gate(), turn / SESSIONS);
    }
}
