package io.cordon.load.line;

/**
 * Records a second of three applications, one after the other on the same records.
 *
 * @param passThrough what only carries them on
 * @param getAndPut what gets and puts 1 KiB for each
 * @param topology detection
 * @param journalBytes what detection wrote to its journal for an event, as it lies on the broker's disk
 * @param cpu where the CPU time of detection and of the broker went meanwhile, for a reader
 */
public record ThroughputRound(double passThrough, double getAndPut, double topology, double journalBytes, String cpu) {

    /** Detection against the pass-through. */
    public double againstPassThrough() {
        return topology / passThrough;
    }

    /** Detection against the stateful reference. */
    public double againstGetAndPut() {
        return topology / getAndPut;
    }
}
