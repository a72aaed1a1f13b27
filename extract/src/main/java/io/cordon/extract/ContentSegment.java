package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.segment.Imperative;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Words;
import io.cordon.extract.value.LoneWord;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a content that prints what is asked for, each part once: most segments of a long content are left out by
 * the {@link PrintBudget}, and cost no print then. Confined to one thread.
 */
final class ContentSegment implements PrintSource {

    private final int record;
    private final String path;
    private final boolean wholeField;
    private final ByteText text;
    private final TextPrinter printer;
    private final @Nullable WordAllowance words;
    private final int index;
    private final int surelyLeft;
    private @Nullable ValuePrints addresses;
    private @Nullable ValuePrints values;
    private boolean isLoneWord;
    private @Nullable TokenPrints tokens;
    private boolean isCommand;
    private boolean isCommandKnown;
    private int verbs;

    /**
     * A segment of which nothing is printed yet.
     *
     * @param words what says how many of its words count; without it none
     * @param index its place among the segments that share the allowance
     * @param surelyLeft how many words are surely left for it
     */
    ContentSegment(
            int record,
            String path,
            boolean wholeField,
            ByteText text,
            TextPrinter printer,
            @Nullable WordAllowance words,
            int index,
            int surelyLeft) {
        this.record = record;
        this.path = path;
        this.wholeField = wholeField;
        this.text = text;
        this.printer = printer;
        this.words = words;
        this.index = index;
        this.surelyLeft = surelyLeft;
    }

    @Override
    public ValuePrints addresses() {
        if (values != null) {
            return values;
        }
        if (addresses == null && loneWord() != null) {
            addresses = ValuePrints.NONE;
        }
        if (addresses == null) {
            addresses = printer.clear().addresses(text) ? printer.values() : values();
        }
        return addresses;
    }

    @Override
    public ValuePrints values() {
        if (values == null) {
            ValueKind kind = loneWord();
            values = kind == null ? printed() : printer.loneWord(kind, text);
            isLoneWord = kind != null;
        }
        return values;
    }

    @Override
    public ValuePrints fragments() {
        return ValuePrints.NONE;
    }

    @Override
    public TokenPrints tokens() {
        if (tokens == null) {
            int most = mostWords();
            if (isLoneWord && values != null) {
                boolean counts = most > 0 && text.length() > 1;
                tokens = counts ? TokenPrints.of(Printer.token(values.print(0))) : TokenPrints.NONE;
            } else {
                printer.clear().words(text, most);
                tokens = printer.tokens();
                verbs = printer.verbs();
            }
        }
        return tokens;
    }

    @Override
    public boolean important() {
        if (!isCommandKnown) {
            isCommand = !wholeField && Imperative.starts(text);
            isCommandKnown = true;
        }
        return isCommand;
    }

    /** How many values it has at least by its form: a field is one as a whole. */
    int leastValues() {
        return wholeField && text.length() <= TextValues.LONGEST_WHOLE ? 1 : 0;
    }

    /** How many words it has at most; costs less than to print them. */
    int mostTokens() {
        return tokens != null ? tokens.size() : Words.most(text);
    }

    /** The segment with all its prints. */
    SegmentFeatures features() {
        return features(values(), tokens());
    }

    /** The segment with some of its prints. */
    SegmentFeatures features(ValuePrints someValues, TokenPrints someTokens) {
        if (tokens == null) {
            int most = mostWords();
            verbs = printer.clear().verbs(text, most).verbs();
        }
        return new SegmentFeatures(record, path, wholeField, text.length(), someValues, someTokens, verbs, important());
    }

    /** What the field is as a value if it is one word; null if it is not. */
    private @Nullable ValueKind loneWord() {
        return wholeField ? LoneWord.kind(text) : null;
    }

    private ValuePrints printed() {
        printer.clear();
        if (wholeField) {
            printer.whole(text);
        }
        return printer.values(text).values();
    }

    private int mostWords() {
        return words == null ? 0 : words.of(index, surelyLeft);
    }
}
