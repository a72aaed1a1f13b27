package io.cordon.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.print.Grams;
import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.tool.NamedArguments;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.extract.tree.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes features of what an agent receives and does, under one session's keys. Immutable and thread-safe; deterministic;
 * takes time linear in its input up to its limits, and throws nothing because of what the input is.
 */
public final class Extractor {

    /** Version of normal forms and prints: two prints are comparable under one key and one version. */
    public static final int PRINT_VERSION = 1;

    private final Printer printer;
    private final ExtractLimits limits;

    /** Extracts under these keys, within these limits. */
    public Extractor(PrintKeys keys, ExtractLimits limits) {
        printer = new Printer(keys);
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * The features of something received.
     *
     * @param value a text, or a structure of maps, lists, texts, numbers, booleans and nulls
     */
    public ContentFeatures content(@Nullable Object value) {
        return new ContentExtraction(printer, limits).of(value);
    }

    /**
     * The features of a tool call, looked at through all decode layers.
     *
     * @param tool the tool's name
     * @param arguments its arguments by name
     * @param descriptor what is known of the tool; without it, that is inferred from names and values
     */
    public CallFeatures call(String tool, Map<String, ?> arguments, Optional<ToolDescriptor> descriptor) {
        return reading(tool, NamedArguments.of(arguments), descriptor).features();
    }

    /** The same call, whose arguments are looked at as far as somebody asks. */
    public CallReading reading(String tool, NamedArguments arguments, Optional<ToolDescriptor> descriptor) {
        return new CallReading(printer, limits, tool, arguments, descriptor);
    }

    /** The features of a destination that someone declared: the same normal form and prints as in a call. */
    public DestinationFeatures destination(String text) {
        DestinationReader reader = new DestinationReader(printer, true);
        ByteText clean = ByteText.of(CleanText.of(text));
        List<DestinationFeatures> all = reader.all(clean, "", 1);
        return all.isEmpty() ? reader.whole(clean, "") : all.get(0);
    }

    /** The print of a text as a whole. */
    public ValuePrint value(String text) {
        return new ValuePrint(ValueKind.WHOLE, printer.value(NormalForm.of(text)));
    }

    /** The prints of the stems of the words in a text, such as a tool's name. */
    public TokenPrints words(String text) {
        return TextPrinter.inbound(printer)
                .words(ByteText.of(CleanText.of(text)), limits.maxPrints())
                .tokens();
    }

    /** The verb classes of a text, such as a tool's name: a bit set of {@link VerbClass#mask() masks}. */
    public int verbs(String text) {
        return TextPrinter.inbound(printer)
                .words(ByteText.of(CleanText.of(text)), limits.maxPrints())
                .verbs();
    }

    /** The print of a secret or canary under the cross-session key, if that is held. */
    public Optional<CrossPrint> crossPrint(String secret) {
        return printer.cross(NormalForm.of(secret));
    }

    /** The grams of a secret, by which its pieces are known again. */
    public GramPrints grams(String secret) {
        return Grams.ofSecret(NormalForm.of(secret), printer);
    }

    /** A keyed digest of a structure of maps, lists, texts, numbers, booleans and nulls: equal for equal ones, in whatever order their keys are. */
    public ArgumentDigest digest(Object structure) {
        byte[] canonical =
                CanonicalJson.write(structure, limits.maxCharacters()).json().getBytes(UTF_8);
        return printer.digest(canonical, canonical.length);
    }
}
