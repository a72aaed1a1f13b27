package io.cordon.load.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.ContentFeatures;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
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

/** Extraction of tool results, and the secret scan alone, against SHA-256 over the same bytes. One operation is 64 KiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ExtractionBenchmark {

    private static final int SIZE = 64 << 10;

    /** What a tool gave back. */
    @Param({"LOG", "JSON", "PROSE"})
    public SampleText text = SampleText.LOG;

    private String content = "";
    private byte[] bytes = {};
    private Extractor extractor = extractor();

    /** Makes the text. */
    @Setup
    public void prepare() {
        content = text.ofAtLeast(SIZE).substring(0, SIZE);
        bytes = content.getBytes(UTF_8);
        extractor = extractor();
    }

    /** The reference. */
    @Benchmark
    public byte[] sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** All formats, no prints. */
    @Benchmark
    public List<FoundSecret> secrets() {
        return SecretScanner.scan(content, 256);
    }

    /** Values, words, segments and secrets, printed. */
    @Benchmark
    public ContentFeatures content() {
        return extractor.content(content);
    }

    private static Extractor extractor() {
        TreeKey key = TreeKey.derive(new byte[32], "root", "one");
        return new Extractor(new PrintKeys(key, Optional.empty(), "one"), ExtractLimits.defaults());
    }
}
