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
import org.jspecify.annotations.Nullable;

/** Layers, secrets and prints of arguments that go out. Confined to one thread, used for one call. */
final class ArgumentExtraction {

    private static final int MOST_WORDS = 400;

    private final Printer printer;
    private final ExtractLimits limits;
    private final TextPrinter words;
    private final ArgumentPrinter printing;
    private final SecretExtraction secrets;
    private final DecodeBudget decoding;
    private final Chunks chunks = new Chunks();
    private final Chunks inner = new Chunks();
    private @Nullable ByteText cut;

    /** Extracts within these limits. */
    ArgumentExtraction(Printer printer, ExtractLimits limits) {
        this.printer = printer;
        this.limits = limits;
        words = TextPrinter.inbound(printer);
        printing = ArgumentPrinter.withFragments(printer);
        secrets = new SecretExtraction(printer, limits, false);
        decoding = new DecodeBudget(limits.maxDecodedBytes());
    }

    /** Takes an argument's layers off and looks for secrets. */
    Uncovered uncover(ArgumentText argument) {
        ByteText text = argument.text();
        if (text.length() == 0) {
            return new Uncovered(text, List.of(), List.of());
        }
        List<Decoded> layers =
                Layers.OUTBOUND.unwrap(text, limits.decodeDepth(), decoding, any -> mayMatterBackwards(any, text));
        return new Uncovered(text, layers, secrets.collect(argument.context(), layers));
    }

    /** The prints of an argument; it may have as many fragments as earlier ones left of their budget. */
    Prints prints(Uncovered argument) {
        if (argument.text().length() == 0) {
            return Prints.NONE;
        }
        return new Prints(values(argument, printing), tokens(argument.text()), true);
    }

    /** The prints of the values in an argument, without fragments. */
    ValuePrints values(Uncovered argument) {
        return argument.text().length() == 0
                ? ValuePrints.NONE
                : values(argument, ArgumentPrinter.withoutFragments(printer));
    }

    /** The prints of the words in a text. */
    TokenPrints tokens(ByteText text) {
        return words.clear().words(text, MOST_WORDS).tokens();
    }

    /** Whether something was left out. */
    boolean isTruncated() {
        return secrets.isTruncated() || decoding.isExhausted();
    }

    private ValuePrints values(Uncovered argument, ArgumentPrinter values) {
        ByteText text = argument.text();
        values.clear().whole(text).values(text).pieces(cut(text)).fragments(chunks);
        for (SecretHit hit : argument.secrets()) {
            values.secret(hit);
        }
        for (Decoded layer : argument.layers()) {
            decoded(layer, text, values);
        }
        return values.values();
    }

    /** Backwards, only what may be a known secret makes sense. */
    private void decoded(Decoded layer, ByteText argument, ArgumentPrinter values) {
        ByteText text = layer.bytes();
        if (layer.layer().equals(Decoded.BACKWARDS)) {
            values.pieces(inner.readBackwards(text, cut(argument)));
            return;
        }
        values.pieces(inner.read(text));
        if (!layer.layer().endsWith(Decoded.BACKWARDS)) {
            values.whole(text).values(text).fragments(inner);
        }
    }

    /** Cuts an argument's text, unless it was the last one. */
    private Chunks cut(ByteText text) {
        if (text != cut) {
            chunks.read(text);
            cut = text;
        }
        return chunks;
    }

    /** Whether a text that is read backwards may have a known secret, or what looks like one. */
    private boolean mayMatterBackwards(ByteText text, ByteText argument) {
        return PieceScanner.mayHaveAny(text == argument ? cut(text) : inner.read(text))
                || SecretScanner.mayHaveKeywordBackwards(text);
    }
}
