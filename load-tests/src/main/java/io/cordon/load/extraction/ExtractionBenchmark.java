package io.cordon.load.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.secret.SecretScanner;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Extraction of tool results, and the secret scan alone, against SHA-256 over the same bytes. One operation is 64 KiB: as many results, one after the
 * other, as have so many characters, or one long one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ExtractionBenchmark {

    /** Characters of an operation. */
    public static final int SIZE = 64 << 10;

    /** {@value ResultTexts#RESULTS}, {@value ResultTexts#SHORT_RESULTS}, a kind of long text, or files of recorded sessions. */
    @Param({ResultTexts.RESULTS, ResultTexts.SHORT_RESULTS, "LOG", "JSON", "PROSE"})
    public String text = ResultTexts.RESULTS;

    private List<Result> results = List.of();
    private Extractor extractor = extractor();
    private int next;
    private int owed;

    /** What a tool gave back. */
    private record Result(String text, ByteBuffer bytes) {}

    /** Makes the texts. */
    @Setup
    public void prepare() {
        results = ResultTexts.of(text).stream()
                .map(result -> new Result(result, UTF_8.encode(result)))
                .toList();
        extractor = extractor();
    }

    /** The reference. */
    @Benchmark
    public void sha256(Blackhole hole) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (owed += SIZE; owed > 0; ) {
            digest.update(result().bytes().duplicate());
            hole.consume(digest.digest());
        }
    }

    /** All formats, no prints. */
    @Benchmark
    public void secrets(Blackhole hole) {
        for (owed += SIZE; owed > 0; ) {
            hole.consume(SecretScanner.scan(result().text(), 256));
        }
    }

    /** Values, words, segments and secrets, printed. */
    @Benchmark
    public void content(Blackhole hole) {
        for (owed += SIZE; owed > 0; ) {
            hole.consume(extractor.content(result().text()));
        }
    }

    /** What one operation takes too much is taken off the next. */
    private Result result() {
        Result result = results.get(next);
        next = (next + 1) % results.size();
        owed -= result.text().length();
        return result;
    }

    private static Extractor extractor() {
        TreeKey key = TreeKey.derive(new byte[32], "root", "one");
        return new Extractor(new PrintKeys(key, Optional.empty(), "one"), ExtractLimits.defaults());
    }
}
