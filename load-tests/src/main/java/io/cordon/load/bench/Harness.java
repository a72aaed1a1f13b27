package io.cordon.load.bench;

/** Measures something. */
interface Harness {

    /** What it measures, in a word, by which it can be chosen. */
    String name();

    /**
     * Measures.
     *
     * @throws RuntimeException if it could not: the figures are then missing, and that is said
     */
    Outcome measure(Extent extent);
}
