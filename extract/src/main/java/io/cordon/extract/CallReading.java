package io.cordon.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.tool.NamedArguments;
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
import org.jspecify.annotations.Nullable;

/**
 * A call as far as it has been read: what it is and where it leads from the start, what stands in its arguments once somebody asks. Of the arguments it
 * keeps their texts, so that these may change meanwhile. For one thread at a time.
 */
public final class CallReading {

    private final Printer printer;
    private final ExtractLimits limits;
    private final List<ArgumentText> texts = new ArrayList<>();
    private final List<Uncovered> uncovered = new ArrayList<>(0);
    private final CallFeatures outline;
    private @Nullable ArgumentExtraction extraction;

    CallReading(
            Printer printer, ExtractLimits limits, String tool, NamedArguments named, Optional<ToolDescriptor> known) {
        this.printer = printer;
        this.limits = limits;
        Map<String, ?> arguments = named.all();
        ToolDescriptor descriptor = known.orElseGet(() -> ToolInference.infer(tool, named));
        Leaves leaves = Leaves.of(arguments, limits.maxArguments());
        Roles roles = Roles.of(descriptor, named);
        CallDestinations destinations = new CallDestinations(printer, roles, limits.maxDestinations());
        LeafTexts leafTexts = new LeafTexts(limits.maxCharacters());
        List<ArgumentFeatures> outlines = new ArrayList<>(leaves.all().size());
        for (Leaf leaf : leaves.all()) {
            ByteText text = leafTexts.of(leaf);
            destinations.add(leaf, text);
            texts.add(new ArgumentText(leaf.name(), text));
            outlines.add(outline(leaf, text, roles));
        }
        List<DestinationFeatures> places = destinations.all();
        CanonicalJson.Text canonical = CanonicalJson.write(arguments, limits.maxCharacters(), leafTexts.seen());
        byte[] bytes = canonical.json().getBytes(UTF_8);
        boolean complete = leaves.isComplete() && canonical.complete() && destinations.isComplete();
        outline = new CallFeatures(
                descriptor.capability(),
                known.isPresent() ? CapabilitySource.CATALOG : CapabilitySource.INFERRED,
                ToolActs.of(tool, named),
                destinations.resource(),
                places,
                outlines,
                printer.digest(bytes, bytes.length),
                TextSize.of(arguments, leafTexts.seen()),
                leafTexts.isCut() || !complete);
    }

    private static ArgumentFeatures outline(Leaf leaf, ByteText text, Roles roles) {
        return new ArgumentFeatures(
                leaf.path(),
                ArgumentKinds.of(leaf.value()),
                roles.of(leaf, text.length()),
                text.length(),
                ValuePrints.NONE,
                TokenPrints.NONE,
                List.of());
    }

    /** The features without anything that stands in the arguments. */
    public CallFeatures outline() {
        return outline;
    }

    /** The secrets in an argument, through all decode layers, but for those in an earlier one. */
    public List<SecretHit> secrets(int argument) {
        return uncovered(argument).secrets();
    }

    /** The prints of an argument's words, all of them. */
    public TokenPrints tokens(int argument) {
        return extraction().tokens(texts.get(argument).text());
    }

    /** The prints of the values in an argument, all of them but fragments. */
    public ValuePrints values(int argument) {
        return extraction().values(uncovered(argument));
    }

    /** All features, the prints within their limits. To be asked once. */
    public CallFeatures features() {
        List<Prints> prints = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            prints.add(extraction().prints(uncovered(i)));
        }
        List<Prints> fitting = PrintBudget.fit(prints, limits);
        List<ArgumentFeatures> arguments = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            arguments.add(outline.arguments().get(i).with(fitting.get(i), secrets(i)));
        }
        return outline.with(arguments, fitting != prints || extraction().isTruncated());
    }

    /** Made when the first argument is read: those of most calls are not, while somebody waits. */
    private ArgumentExtraction extraction() {
        ArgumentExtraction known = extraction == null ? new ArgumentExtraction(printer, limits) : extraction;
        extraction = known;
        return known;
    }

    /** Arguments are uncovered in their order: they share bounds, and a secret counts where it stands first. */
    private Uncovered uncovered(int argument) {
        while (uncovered.size() <= argument) {
            uncovered.add(extraction().uncover(texts.get(uncovered.size())));
        }
        return uncovered.get(argument);
    }
}
