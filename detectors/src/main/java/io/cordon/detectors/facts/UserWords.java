package io.cordon.detectors.facts;

import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;

/**
 * What the user named and which words he used, and the words of the operator's instructions: page 0 of the tree. What comes after a bound is
 * not kept, which clears less: the safe side.
 */
final class UserWords {

    static final int PAGE = 0;

    private static final int VALUES = 224;
    private static final int NUMBERS = 96;
    private static final int WORDS = 448;
    private static final int INSTRUCTION_WORDS = 96;

    /** Set a number apart from what names something: that the user said "100" makes nothing his in which a 100 stands. */
    private static final long OF_NUMBER = 0x6E756D6265720000L;

    private final PrintSet values = new PrintSet(VALUES);
    private final PrintSet words = new PrintSet(WORDS);
    private final PrintSet instructionWords = new PrintSet(INSTRUCTION_WORDS);
    private int kinds;
    private int verbs;
    private boolean changed;

    static UserWords load(PrintPages pages) {
        byte[] page = pages.read(PAGE);
        return page == null ? new UserWords() : decode(page);
    }

    void addUser(Content content) {
        for (Segment segment : content.segments()) {
            addValues(segment.values());
            add(words, segment.tokens());
            verbs |= segment.verbs();
        }
        changed = true;
    }

    void addInstructions(Content content) {
        for (Segment segment : content.segments()) {
            add(instructionWords, segment.tokens());
        }
        changed = true;
    }

    void addApproved(long print) {
        values.add(print);
        changed = true;
    }

    private void addValues(ValuePrints prints) {
        for (int i = 0; i < prints.size(); i++) {
            ValueKind kind = prints.kind(i);
            if (kind == ValueKind.NUMBER) {
                addNumber(prints.print(i));
            } else {
                values.add(prints.print(i));
                kinds |= 1 << kind.code();
            }
        }
    }

    /** Numbers leave room for what names something. */
    private void addNumber(long print) {
        if (values.size() < NUMBERS) {
            values.add(print ^ OF_NUMBER);
        }
    }

    private static void add(PrintSet set, TokenPrints tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            set.add(tokens.print(i));
        }
    }

    boolean named(long print) {
        return values.contains(print);
    }

    /** True if he said it, a number too. */
    boolean said(long print) {
        return values.contains(print) || values.contains(print ^ OF_NUMBER);
    }

    boolean namedKind(ValueKind kind) {
        return (kinds & 1 << kind.code()) != 0;
    }

    int verbs() {
        return verbs;
    }

    boolean used(int word) {
        return words.contains(word);
    }

    boolean instructed(int word) {
        return instructionWords.contains(word);
    }

    /** How many of the words the user used. */
    int used(TokenPrints tokens) {
        int used = 0;
        for (int i = 0; i < tokens.size(); i++) {
            used += used(tokens.print(i)) ? 1 : 0;
        }
        return used;
    }

    void flush(PrintPages pages) {
        if (changed) {
            pages.write(PAGE, encode());
            changed = false;
        }
    }

    private byte[] encode() {
        StateWriter out = StateWriter.ofThisThread();
        out.number(kinds);
        out.number(values.size());
        for (int i = 0; i < values.size(); i++) {
            out.print(values.get(i));
        }
        encode(out, words);
        encode(out, instructionWords);
        out.number(verbs);
        return out.toBytes();
    }

    private static void encode(StateWriter out, PrintSet set) {
        out.number(set.size());
        for (int i = 0; i < set.size(); i++) {
            out.int32((int) set.get(i));
        }
    }

    private static UserWords decode(byte[] page) {
        StateReader in = new StateReader(page);
        UserWords read = new UserWords();
        read.kinds = in.count(Integer.MAX_VALUE);
        int values = in.count(VALUES);
        read.values.expect(values);
        for (int n = values; n > 0; n--) {
            read.values.append(in.print());
        }
        decode(in, in.count(WORDS), read.words);
        decode(in, in.count(INSTRUCTION_WORDS), read.instructionWords);
        read.verbs = in.count(Integer.MAX_VALUE);
        return read;
    }

    private static void decode(StateReader in, int count, PrintSet set) {
        set.expect(count);
        for (int n = count; n > 0; n--) {
            set.append(in.int32());
        }
    }
}
