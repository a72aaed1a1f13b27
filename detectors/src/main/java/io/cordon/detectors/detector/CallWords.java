package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.Passages;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.print.TokenPrints;

/** The words of a call: those of the tool's name and of its short arguments, and which of them the user or the operator used. */
final class CallWords {

    static final int LONGEST_ARGUMENT = 160;
    static final int WORDS_OF_ARGUMENT = 24;
    private static final int LIMIT = 64;
    private static final int SLOTS = 128;

    private static final int KNOWN = 1;
    private static final int UNEXPLAINED = 2;

    private final TreeFacts tree;
    private final int[] table = new int[SLOTS];
    private final byte[] marks = new byte[SLOTS];
    private int size;
    private int ofUser;
    private int unexplained;
    private long unexplainedBits;

    CallWords(TreeFacts tree, ToolCallRequested call) {
        this(tree, call, true);
    }

    private CallWords(TreeFacts tree, ToolCallRequested call, boolean payload) {
        this.tree = tree;
        add(call.toolWords());
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            boolean counts = payload || argument.role() != Argument.Role.PAYLOAD;
            if (counts && argument.length() <= LONGEST_ARGUMENT) {
                add(argument.tokens());
            }
        }
    }

    /** The words that say what is done, without those of what is sent along: whoever reports an order repeats it there. */
    static CallWords ofDeed(TreeFacts tree, ToolCallRequested call) {
        return new CallWords(tree, call, false);
    }

    private void add(TokenPrints tokens) {
        for (int i = 0; i < Math.min(tokens.size(), WORDS_OF_ARGUMENT) && size < LIMIT; i++) {
            int word = tokens.print(i);
            int slot = slot(word);
            if (marks[slot] == 0) {
                table[slot] = word;
                marks[slot] = KNOWN;
                size++;
                explain(word, slot);
            }
        }
    }

    private void explain(int word, int slot) {
        if (tree.userUsed(word)) {
            ofUser++;
        } else if (!tree.instructed(word)) {
            marks[slot] |= UNEXPLAINED;
            unexplained++;
            unexplainedBits |= TokenPrints.bit(word);
        }
    }

    private int slot(int word) {
        int slot = word * 0x9E3779B9 >>> 25;
        while (marks[slot] != 0 && table[slot] != word) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** How many words neither the user nor the operator used. */
    int unexplained() {
        return unexplained;
    }

    /** How many of those one of the passages says. Most say none, which their bits tell. */
    int unexplainedIn(Passages all, int passage) {
        int said = 0;
        int end = (all.bits(passage) & unexplainedBits) == 0 ? 0 : all.end(passage);
        for (int place = all.begin(passage); place < end; place++) {
            int word = all.word(place);
            said += (unexplainedBits & TokenPrints.bit(word)) == 0 ? 0 : marked(word, UNEXPLAINED);
        }
        return said;
    }

    /** How many of those a passage says. */
    int unexplainedIn(Passage passage) {
        return marked(passage.words(), UNEXPLAINED);
    }

    private int marked(TokenPrints words, int mark) {
        int marked = 0;
        for (int i = 0; i < words.size(); i++) {
            marked += marked(words.print(i), mark);
        }
        return marked;
    }

    private int marked(int word, int mark) {
        return (marks[slot(word)] & mark) == 0 ? 0 : 1;
    }

    /** Per cent of the words that the user used. */
    int shareOfUser() {
        return size == 0 ? 0 : 100 * ofUser / size;
    }

    /** Per cent of the words that a passage says. */
    int shareOf(Passage passage) {
        return size == 0 ? 0 : 100 * marked(passage.words(), KNOWN) / size;
    }
}
