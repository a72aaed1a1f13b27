package io.cordon.extract;

/**
 * The prints of one segment or argument.
 *
 * @param values prints of its values
 * @param tokens prints of its words
 * @param important whether its words matter more than those of others
 */
record Prints(ValuePrints values, TokenPrints tokens, boolean important) {

    static final Prints NONE = new Prints(ValuePrints.NONE, TokenPrints.NONE, false);

    int tokenBytes() {
        return TokenPrints.ENTRY_BYTES * tokens.size();
    }

    int valueBytes() {
        return ValuePrints.ENTRY_BYTES * values.size();
    }

    boolean isEmpty() {
        return values.size() == 0 && tokens.size() == 0;
    }
}
