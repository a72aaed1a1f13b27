package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.print.TokenPrints;

/** The words of a call: those of the tool's name and of its short arguments, and which of them the user or the operator used. */
final class CallWords {

    private static final int LONGEST_ARGUMENT = 160;
    private static final int WORDS_OF_ARGUMENT = 24;
    private static final int LIMIT = 64;
    private static final int SLOTS = 256;

    private static final int KNOWN = 1;
    private static final int UNEXPLAINED = 2;

    private final TreeFacts tree;
    private final int[] table = new int[SLOTS];
    private final byte[] marks = new byte[SLOTS];
    private int size;
    private int ofUser;

    CallWords(TreeFacts tree, ToolCallRequested call) {
        this.tree = tree;
        add(call.toolWords());
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.length() <= LONGEST_ARGUMENT) {
                add(argument.tokens());
            }
        }
    }

    private void add(TokenPrints tokens) {
        for (int i = 0; i < Math.min(tokens.size(), WORDS_OF_ARGUMENT) && size < LIMIT; i++) {
            int word = tokens.print(i);
            int slot = slot(word);
            if (marks[slot] == 0) {
                table[slot] = word;
                boolean users = tree.userUsed(word);
                boolean explained = users || tree.instructed(word);
                marks[slot] = (byte) (KNOWN | (explained ? 0 : UNEXPLAINED));
                ofUser += users ? 1 : 0;
                size++;
            }
        }
    }

    private int slot(int word) {
        int slot = word * 0x9E3779B9 >>> 24;
        while (marks[slot] != 0 && table[slot] != word) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** How many words of this call a passage says. */
    Cover coveredBy(Passage passage) {
        int all = 0;
        int unexplained = 0;
        TokenPrints words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            int mark = marks[slot(words.print(i))];
            all += mark & KNOWN;
            unexplained += mark >> 1 & 1;
        }
        return all == 0 ? Cover.NONE : new Cover(all, unexplained);
    }

    /** Per cent of the words that the user used. */
    int shareOfUser() {
        return size == 0 ? 0 : 100 * ofUser / size;
    }

    /** Per cent of the words that this cover holds. */
    int share(Cover cover) {
        return size == 0 ? 0 : 100 * cover.all() / size;
    }

    /**
     * What a passage says of a call.
     *
     * @param all words of the call
     * @param unexplained those that neither the user nor the operator used
     */
    record Cover(int all, int unexplained) {

        static final Cover NONE = new Cover(0, 0);
    }
}
