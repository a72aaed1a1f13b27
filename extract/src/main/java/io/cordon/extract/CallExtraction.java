package io.cordon.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.tool.ArgumentName;
import io.cordon.extract.tool.ToolActs;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.extract.tool.ToolInference;
import io.cordon.extract.tree.CanonicalJson;
import io.cordon.extract.tree.Leaf;
import io.cordon.extract.tree.Leaves;
import io.cordon.extract.tree.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call on its way to features. Confined to one thread, used once. */
final class CallExtraction {

    private final Printer printer;
    private final ExtractLimits limits;
    private final TextPrinter words;
    private final ArgumentExtraction extraction;
    private final List<ArgumentFeatures> arguments = new ArrayList<>();
    private final List<Prints> prints = new ArrayList<>();
    private int charactersLeft;
    private boolean truncated;

    CallExtraction(Printer printer, ExtractLimits limits) {
        this.printer = printer;
        this.limits = limits;
        words = TextPrinter.inbound(printer);
        extraction = new ArgumentExtraction(printer, words, limits);
        charactersLeft = limits.maxCharacters();
    }

    CallFeatures of(String tool, Map<String, ?> values, Optional<ToolDescriptor> known) {
        ToolDescriptor descriptor = known.orElseGet(() -> ToolInference.infer(tool, values));
        Leaves leaves = Leaves.of(values, limits.maxArguments());
        Roles roles = Roles.of(descriptor, values);
        CallDestinations destinations = new CallDestinations(printer, words, roles, limits.maxDestinations());
        for (Leaf leaf : leaves.all()) {
            ByteText text = text(leaf);
            destinations.add(leaf, text);
            argument(leaf, text, roles);
        }
        List<DestinationFeatures> places = destinations.all();
        CanonicalJson.Text canonical = CanonicalJson.write(values, limits.maxCharacters());
        byte[] bytes = canonical.json().getBytes(UTF_8);
        List<ArgumentFeatures> fitting = fit();
        boolean complete = leaves.isComplete() && canonical.complete() && destinations.isComplete();
        return new CallFeatures(
                descriptor.capability(),
                known.isPresent() ? CapabilitySource.CATALOG : CapabilitySource.INFERRED,
                ToolActs.of(tool, values),
                destinations.resource(),
                places,
                fitting,
                printer.digest(bytes, bytes.length),
                TextSize.of(values),
                truncated || !complete || extraction.isTruncated());
    }

    /** The leaf as clean text, as far as the limit goes. */
    private ByteText text(Leaf leaf) {
        String text = leaf.value() instanceof Number number
                ? CanonicalJson.number(number)
                : ArgumentKinds.isText(leaf.value()) ? String.valueOf(leaf.value()) : "";
        ByteText bytes = ByteText.of(cut(text));
        ByteText clean = bytes.isAscii() ? bytes : ByteText.of(cut(CleanText.of(bytes.text())));
        charactersLeft -= clean.length();
        return clean;
    }

    private String cut(String text) {
        if (text.length() <= charactersLeft) {
            return text;
        }
        truncated = true;
        return text.substring(0, charactersLeft);
    }

    private void argument(Leaf leaf, ByteText text, Roles roles) {
        ArgumentExtraction.Extracted extracted =
                text.length() == 0 ? ArgumentExtraction.NOTHING : extraction.of(text, context(leaf, text));
        prints.add(extracted.prints());
        arguments.add(new ArgumentFeatures(
                leaf.path(),
                ArgumentKinds.of(leaf.value()),
                roles.of(leaf, text.length()),
                text.length(),
                extracted.prints().values(),
                extracted.prints().tokens(),
                extracted.secrets()));
    }

    /** The text with the name before it that says that it is a secret, or the text itself. */
    private static ByteText context(Leaf leaf, ByteText text) {
        return ArgumentName.of(leaf.name()).isSecret() ? ByteText.of(leaf.name() + "=" + text.text()) : text;
    }

    private List<ArgumentFeatures> fit() {
        List<Prints> fitting = PrintBudget.fit(prints, limits);
        if (fitting == prints) {
            return arguments;
        }
        truncated = true;
        List<ArgumentFeatures> cut = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            cut.add(with(arguments.get(i), fitting.get(i)));
        }
        return cut;
    }

    private static ArgumentFeatures with(ArgumentFeatures argument, Prints prints) {
        return new ArgumentFeatures(
                argument.path(),
                argument.kind(),
                argument.role(),
                argument.length(),
                prints.values(),
                prints.tokens(),
                argument.secrets());
    }
}
