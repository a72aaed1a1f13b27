package io.cordon.extract;

import io.cordon.extract.decode.DecodeBudget;
import io.cordon.extract.decode.Decoded;
import io.cordon.extract.decode.Layers;
import io.cordon.extract.print.Printer;
import io.cordon.extract.segment.ContentCutter;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.tree.CanonicalJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One content on its way to features. Confined to one thread, used once. */
final class ContentExtraction {

    private final Printer printer;
    private final ExtractLimits limits;
    private final SecretExtraction secrets;
    private final DecodeBudget decoding;
    private boolean truncated;

    ContentExtraction(Printer printer, ExtractLimits limits) {
        this.printer = printer;
        this.limits = limits;
        secrets = new SecretExtraction(printer, limits, true);
        decoding = new DecodeBudget(limits.maxDecodedBytes());
    }

    ContentFeatures of(@Nullable Object value) {
        boolean isText = value instanceof CharSequence;
        String whole = isText ? String.valueOf(value) : written(value);
        ByteText bounded = clean(cut(whole));
        ContentSegments segments = new ContentSegments(printer, limits, bounded.length());
        int records = isText ? ContentCutter.cut(bounded, segments::add) : ContentCutter.cut(value, segments::add);
        List<Decoded> layers = Layers.INBOUND.unwrap(bounded, limits.decodeDepth(), decoding);
        List<SecretHit> hits = secrets.collect(bounded, layers);
        List<SegmentFeatures> fitting = segments.features();
        boolean cut = truncated || segments.isTruncated() || secrets.isTruncated() || decoding.isExhausted();
        return new ContentFeatures(whole.length(), records, fitting, hits, cut);
    }

    private ByteText clean(String text) {
        ByteText bytes = ByteText.of(text);
        return bytes.isAscii() ? bytes : ByteText.of(cut(CleanText.of(text)));
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
}
