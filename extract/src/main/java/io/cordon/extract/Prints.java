package io.cordon.extract;

/**
 * The prints of one segment or argument.
 *
 * @param values prints of its values
 * @param tokens prints of its words
 * @param important whether its words matter more than those of others
 */
record Prints(ValuePrints values, TokenPrints tokens, boolean important) implements PrintSource {

    static final Prints NONE = new Prints(ValuePrints.NONE, TokenPrints.NONE, false);

    @Override
    public ValuePrints addresses() {
        return values;
    }

    @Override
    public ValuePrints fragments() {
        return values;
    }
}
