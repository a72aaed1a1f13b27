package io.cordon.extract;

/** What can be printed of one segment or argument; made when it is asked for, or before. */
interface PrintSource {

    /** Its values that something can be sent to, perhaps with others between them. */
    ValuePrints addresses();

    /** All its values. */
    ValuePrints values();

    /** Its fragments, perhaps with other values between them. */
    ValuePrints fragments();

    /** Its words. */
    TokenPrints tokens();

    /** Whether its words matter more than those of others. */
    boolean important();

    /** Whether it has neither values nor words. */
    default boolean isEmpty() {
        return values().size() == 0 && tokens().size() == 0;
    }
}
