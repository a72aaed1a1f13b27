package io.cordon.extract;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.tree.CanonicalJson;
import io.cordon.extract.tree.Leaf;
import io.cordon.extract.tree.SeenTexts;

/** The leaves of a call's arguments as clean texts, as far as a limit for all of them goes. Confined to one thread. */
final class LeafTexts {

    private final SeenTexts seen = new SeenTexts();
    private int charactersLeft;
    private boolean cut;

    LeafTexts(int charactersLeft) {
        this.charactersLeft = charactersLeft;
    }

    /** The next leaf; empty if it has no text. */
    ByteText of(Leaf leaf) {
        String text = leaf.value() instanceof Number number
                ? CanonicalJson.number(number)
                : ArgumentKinds.isText(leaf.value()) ? String.valueOf(leaf.value()) : "";
        ByteText bytes = ByteText.of(cut(text));
        seen.add(bytes);
        ByteText clean = bytes.isAscii() ? bytes : ByteText.of(cut(CleanText.of(bytes.text())));
        charactersLeft -= clean.length();
        return clean;
    }

    /** The long ones. */
    SeenTexts seen() {
        return seen;
    }

    /** Whether the limit was reached. */
    boolean isCut() {
        return cut;
    }

    private String cut(String text) {
        if (text.length() <= charactersLeft) {
            return text;
        }
        cut = true;
        return text.substring(0, charactersLeft);
    }
}
