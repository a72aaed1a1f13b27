package io.cordon.extract;

import io.cordon.extract.decode.DecodeBudget;
import io.cordon.extract.decode.Decoded;
import io.cordon.extract.decode.Layers;
import io.cordon.extract.print.Printer;
import io.cordon.extract.secret.SecretScanner;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.value.Chunks;
import io.cordon.extract.value.PieceScanner;
import java.util.List;

/** The prints and secrets of arguments that go out, one after another. Confined to one thread, used for one call. */
final class ArgumentExtraction {

    /** What is extracted of an empty text. */
    static final Extracted NOTHING = new Extracted(Prints.NONE, List.of());

    private static final int MOST_WORDS = 400;

    private final ExtractLimits limits;
    private final ArgumentPrinter values;
    private final TextPrinter words;
    private final SecretExtraction secrets;
    private final DecodeBudget decoding;
    private final Chunks chunks = new Chunks();
    private final Chunks inner = new Chunks();

    /** Extracts within these limits; what prints words may be used for others between. */
    ArgumentExtraction(Printer printer, TextPrinter words, ExtractLimits limits) {
        this.limits = limits;
        this.words = words;
        values = new ArgumentPrinter(printer);
        secrets = new SecretExtraction(printer, limits, false);
        decoding = new DecodeBudget(limits.maxDecodedBytes());
    }

    /** What was extracted of one argument. */
    record Extracted(Prints prints, List<SecretHit> secrets) {}

    /**
     * Extracts from one argument.
     *
     * @param text its clean text
     * @param context the text with what says that it is a secret, or the same text
     */
    Extracted of(ByteText text, ByteText context) {
        chunks.read(text);
        List<Decoded> layers =
                Layers.OUTBOUND.unwrap(text, limits.decodeDepth(), decoding, any -> mayMatterBackwards(any, text));
        List<SecretHit> hits = secrets.collect(context, layers);
        values.clear().whole(text).values(text).pieces(chunks).fragments(chunks);
        TokenPrints tokens = words.clear().words(text, MOST_WORDS).tokens();
        for (SecretHit hit : hits) {
            values.secret(hit);
        }
        for (Decoded layer : layers) {
            decoded(layer);
        }
        return new Extracted(new Prints(values.values(), tokens, true), hits);
    }

    /** Whether something was left out. */
    boolean isTruncated() {
        return secrets.isTruncated() || decoding.isExhausted();
    }

    /** Backwards, only what may be a known secret makes sense. */
    private void decoded(Decoded layer) {
        inner.read(layer.bytes());
        values.pieces(inner);
        if (!layer.layer().endsWith("reversed")) {
            values.whole(layer.bytes()).values(layer.bytes()).fragments(inner);
        }
    }

    /** Whether a text that is read backwards may have a known secret, or what looks like one. */
    private boolean mayMatterBackwards(ByteText text, ByteText argument) {
        return PieceScanner.mayHaveAny(text == argument ? chunks : inner.read(text))
                || SecretScanner.mayHaveKeywordBackwards(text);
    }
}
