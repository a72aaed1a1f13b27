package io.cordon.extract;

import io.cordon.extract.print.Grams;
import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Lookalikes;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.value.Chunks;
import io.cordon.extract.value.FragmentScanner;
import io.cordon.extract.value.PieceScanner;
import io.cordon.extract.value.ValueSink;

/** Collects the prints of the values that go out in one argument after another. Confined to one thread. */
final class ArgumentPrinter implements ValueSink, FragmentScanner.Sink {

    private static final int MOST_FRAGMENTS = 256;
    private static final int LONGEST_VISIBLE = 256;

    private final Printer printer;
    private final ValuePrintList values = new ValuePrintList();
    private int fragmentsLeft;

    private ArgumentPrinter(Printer printer, int fragmentsLeft) {
        this.printer = printer;
        this.fragmentsLeft = fragmentsLeft;
    }

    /** Collects everything, of all arguments of a call. */
    static ArgumentPrinter withFragments(Printer printer) {
        return new ArgumentPrinter(printer, MOST_FRAGMENTS);
    }

    /** Collects what is somebody's value. */
    static ArgumentPrinter withoutFragments(Printer printer) {
        return new ArgumentPrinter(printer, 0);
    }

    /** Forgets what was collected. */
    ArgumentPrinter clear() {
        values.clear();
        return this;
    }

    /** Collects the whole text as a value if it is short. */
    ArgumentPrinter whole(ByteText text) {
        TextValues.whole(text, this);
        return this;
    }

    /** Collects the values in the text. */
    ArgumentPrinter values(ByteText text) {
        TextValues.inside(text, this);
        return this;
    }

    /** Collects the pieces of a text that may be known secrets. */
    ArgumentPrinter pieces(Chunks text) {
        PieceScanner.scan(text, this);
        return this;
    }

    /** Collects the grams of pieces of a text that may be parts of a known secret, as far as their budget goes. */
    ArgumentPrinter fragments(Chunks text) {
        FragmentScanner.scan(text, this);
        return this;
    }

    /** Collects the print of a secret as a value. */
    ArgumentPrinter secret(SecretHit secret) {
        values.add(ValueKind.SECRET, secret.print());
        return this;
    }

    /** What was collected. */
    ValuePrints values() {
        return values.toPrints();
    }

    /**
     * A value with lookalike letters is printed as what it looks like too, so that it is known again when an agent writes
     * it plainly. What goes out to a host or mail address is taken exactly: a lookalike of a host that the user named is
     * not that host.
     */
    @Override
    public void value(ValueKind kind, String normalForm) {
        values.add(kind, printer.value(normalForm));
        boolean address = kind == ValueKind.EMAIL || kind == ValueKind.URL || kind == ValueKind.HOST;
        String folded = address ? normalForm : Lookalikes.fold(normalForm);
        if (!folded.equals(normalForm)) {
            values.add(kind, printer.value(folded));
        }
    }

    @Override
    public void visible(ValueKind kind, ByteText text, int from, int to) {
        if (to - from <= LONGEST_VISIBLE) {
            values.add(kind, printer.lowerCase(text, from, to));
        } else {
            ValueSink.super.visible(kind, text, from, to);
        }
    }

    @Override
    public boolean takesMore() {
        return fragmentsLeft > 0;
    }

    @Override
    public void fragment(ByteText text, int from, int to, boolean plain) {
        if (plain) {
            int fitting = Math.min(Grams.countOfPiece(to - from), fragmentsLeft);
            fragmentsLeft -= fitting;
            for (int gram = 0; gram < fitting; gram++) {
                values.append(ValueKind.FRAGMENT, Grams.ofPiece(text, from, to, gram, printer));
            }
        } else {
            fragment(Lookalikes.fold(NormalForm.of(text.substring(from, to))));
        }
    }

    private void fragment(String normalForm) {
        if (normalForm.length() < Grams.LENGTH) {
            return;
        }
        long[] grams = Grams.ofPiece(normalForm, printer);
        int fitting = Math.min(grams.length, fragmentsLeft);
        fragmentsLeft -= fitting;
        for (int i = 0; i < fitting; i++) {
            values.append(ValueKind.FRAGMENT, grams[i]);
        }
    }
}
