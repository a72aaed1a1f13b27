package io.cordon.extract;

import io.cordon.extract.decode.DecodeBudget;
import io.cordon.extract.decode.Decoded;
import io.cordon.extract.decode.Layers;
import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import java.util.List;

/** The prints and secrets of arguments that go out, one after another. Confined to one thread, used for one call. */
final class ArgumentExtraction {

    private static final int MOST_WORDS = 400;

    private final ExtractLimits limits;
    private final TextPrinter text;
    private final SecretExtraction secrets;
    private final DecodeBudget decoding;

    ArgumentExtraction(Printer printer, ExtractLimits limits) {
        this.limits = limits;
        text = TextPrinter.outbound(printer);
        secrets = new SecretExtraction(printer, limits, false);
        decoding = new DecodeBudget(limits.maxDecodedBytes());
    }

    /** What was extracted of one argument. */
    record Extracted(Prints prints, List<SecretHit> secrets) {}

    /**
     * Extracts from one argument.
     *
     * @param value its clean text
     * @param context the text with what says that it is a secret, or the same text
     */
    Extracted of(String value, String context) {
        ByteText bytes = ByteText.of(value);
        List<Decoded> layers = Layers.OUTBOUND.unwrap(bytes, limits.decodeDepth(), decoding);
        List<SecretHit> hits = secrets.collect(context.equals(value) ? bytes : ByteText.of(context), layers);
        text.clear().whole(bytes).values(bytes).pieces(value).fragments(value).words(bytes, MOST_WORDS);
        hits.forEach(text::secret);
        for (Decoded layer : layers) {
            decoded(layer);
        }
        return new Extracted(new Prints(text.values(), text.tokens(), true), hits);
    }

    /** Whether something was left out. */
    boolean isTruncated() {
        return secrets.isTruncated() || decoding.isExhausted();
    }

    /** Backwards, only what may be a known secret makes sense. */
    private void decoded(Decoded layer) {
        text.pieces(layer.text());
        if (!layer.layer().endsWith("reversed")) {
            text.whole(layer.bytes()).values(layer.bytes()).fragments(layer.text());
        }
    }
}
