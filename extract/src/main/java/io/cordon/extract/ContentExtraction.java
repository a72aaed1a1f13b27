package io.cordon.extract;

import io.cordon.extract.decode.DecodeBudget;
import io.cordon.extract.decode.Decoded;
import io.cordon.extract.decode.Layers;
import io.cordon.extract.print.Printer;
import io.cordon.extract.segment.ContentCutter;
import io.cordon.extract.segment.Imperative;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.tree.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One content on its way to features. Confined to one thread, used once. */
final class ContentExtraction {

    private static final int SEGMENTS_A_PRINT = 16;
    private static final int MOST_WORDS = 400;

    private final ExtractLimits limits;
    private final TextPrinter text;
    private final SecretExtraction secrets;
    private final DecodeBudget decoding;
    private final List<SegmentFeatures> segments = new ArrayList<>();
    private final List<Prints> prints = new ArrayList<>();
    private int wordsLeft;
    private boolean truncated;

    ContentExtraction(Printer printer, ExtractLimits limits) {
        this.limits = limits;
        text = TextPrinter.inbound(printer);
        secrets = new SecretExtraction(printer, limits, true);
        decoding = new DecodeBudget(limits.maxDecodedBytes());
        wordsLeft = limits.maxPrintBytes();
    }

    ContentFeatures of(@Nullable Object value) {
        boolean isText = value instanceof CharSequence;
        String whole = isText ? String.valueOf(value) : written(value);
        String bounded = cut(CleanText.of(cut(whole)));
        int records = ContentCutter.cut(isText ? bounded : value, this::segment);
        List<Decoded> layers = Layers.INBOUND.unwrap(bounded, limits.decodeDepth(), decoding);
        List<SecretHit> hits = secrets.collect(bounded, layers);
        List<SegmentFeatures> fitting = fit();
        boolean cut = truncated || secrets.isTruncated() || decoding.isExhausted();
        return new ContentFeatures(whole.length(), records, fitting, hits, cut);
    }

    private String written(@Nullable Object value) {
        CanonicalJson.Text json = CanonicalJson.write(value, limits.maxCharacters());
        truncated |= !json.complete();
        return json.json();
    }

    /** As far as the limit goes; cleaning may make a text longer. */
    private String cut(String text) {
        if (text.length() <= limits.maxCharacters()) {
            return text;
        }
        truncated = true;
        return text.substring(0, limits.maxCharacters());
    }

    private boolean segment(int record, String path, boolean wholeField, String segment) {
        if (segments.size() >= SEGMENTS_A_PRINT * limits.maxPrints()) {
            truncated = true;
            return false;
        }
        text.clear();
        if (wholeField) {
            text.whole(segment);
        }
        text.values(segment).words(segment, Math.min(MOST_WORDS, wordsLeft));
        boolean command = Imperative.starts(segment, 0, segment.length());
        Prints printed = new Prints(text.values(), text.tokens(), command);
        wordsLeft -= printed.tokens().size();
        truncated |= wordsLeft <= 0;
        if (!printed.isEmpty()) {
            prints.add(printed);
            segments.add(new SegmentFeatures(
                    record,
                    path,
                    wholeField,
                    segment.length(),
                    printed.values(),
                    printed.tokens(),
                    text.verbs(),
                    command));
        }
        return true;
    }

    /** The segments as far as the limits allow; those without any print left are left out. */
    private List<SegmentFeatures> fit() {
        List<Prints> fitting = PrintBudget.fit(prints, limits);
        if (fitting == prints) {
            return segments;
        }
        truncated = true;
        List<SegmentFeatures> cut = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!fitting.get(i).isEmpty()) {
                cut.add(with(segments.get(i), fitting.get(i)));
            }
        }
        return cut;
    }

    private static SegmentFeatures with(SegmentFeatures segment, Prints prints) {
        return new SegmentFeatures(
                segment.record(),
                segment.path(),
                segment.wholeField(),
                segment.length(),
                prints.values(),
                prints.tokens(),
                segment.verbs(),
                segment.startsWithVerb());
    }
}
