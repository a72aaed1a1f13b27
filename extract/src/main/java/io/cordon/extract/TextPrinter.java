package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.HandingOver;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.Lookalikes;
import io.cordon.extract.text.WordSink;
import io.cordon.extract.text.Words;
import io.cordon.extract.value.ValueScanner;
import io.cordon.extract.value.ValueSink;

/** Collects the prints of one text after another: values, words, verbs. Of what goes out only the words: its values are for {@link ArgumentPrinter}. Confined to one thread. */
final class TextPrinter {

    private static final int LONGEST_VISIBLE = 256;

    private final Printer printer;
    private final ValuePrintList values = new ValuePrintList();
    private final TokenPrintSet tokens = new TokenPrintSet();
    private final Words words = new Words();
    private final TokenCache tokenCache;
    private final Sink valueSink = new Sink();

    /** Where what was last printed of the text stands: many a field is one value, and is printed as a whole too. */
    private int seenFrom;

    private int seenTo;
    private long seenPrint;

    private final WordSink wordSink = this::word;
    private long wordBefore;
    private int verbs;
    private boolean repeated;

    private TextPrinter(Printer printer, int characters) {
        this.printer = printer;
        tokenCache = new TokenCache(printer, characters);
    }

    static TextPrinter inbound(Printer printer) {
        return inbound(printer, 0);
    }

    /** As {@link #inbound(Printer)}, of texts of so many characters together. */
    static TextPrinter inbound(Printer printer, int characters) {
        return new TextPrinter(printer, characters);
    }

    /** Forgets what was collected, and begins with another text. */
    TextPrinter clear() {
        values.clear();
        tokens.clear();
        verbs = 0;
        seenTo = 0;
        return this;
    }

    /** Collects the whole text as a value if it is short. */
    TextPrinter whole(ByteText text) {
        TextValues.whole(text, valueSink);
        return this;
    }

    /** The values of a field that is one word. */
    ValuePrints loneWord(ValueKind kind, ByteText text) {
        return ValuePrints.of(ValueKind.WHOLE, kind, printer.lowerCase(text, 0, text.length()));
    }

    /** Collects the values in the text. */
    TextPrinter values(ByteText text) {
        TextValues.inside(text, valueSink);
        return this;
    }

    /**
     * Collects only the values that something can be sent to. Returns false if one repeats: whether it counts again depends
     * on the values between, so that all must be collected.
     */
    boolean addresses(ByteText text) {
        repeated = false;
        valueSink.addressesOnly = true;
        ValueScanner.scan(text, valueSink);
        valueSink.addressesOnly = false;
        return !repeated;
    }

    /** Collects the stems of at most this many words of the text, and their verb classes. */
    TextPrinter words(ByteText text, int most) {
        wordBefore = 0;
        words.scan(text, most, wordSink);
        return this;
    }

    /** Collects the verb classes of at most this many words of the text, without their stems. */
    TextPrinter verbs(ByteText text, int most) {
        verbs |= words.verbs(text, most);
        return this;
    }

    ValuePrints values() {
        return values.toPrints();
    }

    TokenPrints tokens() {
        return tokens.toPrints();
    }

    int verbs() {
        return verbs;
    }

    /**
     * A value with lookalike letters is printed as what it looks like too, so that it is known again when an agent writes
     * it plainly.
     */
    private void value(ValueKind kind, String normalForm) {
        repeated |= !values.add(kind, printer.value(normalForm));
        String folded = Lookalikes.fold(normalForm);
        if (!folded.equals(normalForm)) {
            repeated |= !values.add(kind, printer.value(folded));
        }
    }

    /** What needs no normal form, and has no lookalikes because it is ASCII. */
    private void visible(ValueKind kind, ByteText text, int from, int to) {
        if (from != seenFrom || to != seenTo) {
            seenPrint = printer.lowerCase(text, from, to);
            seenFrom = from;
            seenTo = to;
        }
        repeated |= !values.add(kind, seenPrint);
    }

    private void word(Words word) {
        long known = tokenCache.of(word);
        int meaning = TokenCache.meaning(known);
        verbs |= Lexicon.verbs(meaning) | HandingOver.verbs(wordBefore, word.hash());
        wordBefore = word.hash();
        tokens.add(TokenCache.token(known), Lexicon.counts(meaning));
    }

    /**
     * Prints what the scanners find, or only what something can be sent to. One class for both: of more than two the compiler
     * has none in place.
     */
    private final class Sink implements ValueSink {

        private boolean addressesOnly;

        @Override
        public boolean wants(ValueKind kind) {
            return !addressesOnly || PrintBudget.isAddress(kind);
        }

        @Override
        public void value(ValueKind kind, String normalForm) {
            if (wants(kind)) {
                TextPrinter.this.value(kind, normalForm);
            }
        }

        @Override
        public void visible(ValueKind kind, ByteText text, int from, int to) {
            if (!wants(kind)) {
                return;
            }
            if (to - from <= LONGEST_VISIBLE) {
                TextPrinter.this.visible(kind, text, from, to);
            } else {
                ValueSink.super.visible(kind, text, from, to);
            }
        }
    }
}
