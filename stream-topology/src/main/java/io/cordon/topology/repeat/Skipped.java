package io.cordon.topology.repeat;

/** Why a tree is not compared. */
public enum Skipped {
    /** What the task was told of it is no longer kept, or was not kept yet. */
    BEGAN_BEFORE_THE_JOURNAL("began before what is kept of the journal"),
    /** Its first events are no longer kept. */
    BEGINNING_NOT_KEPT("first events are no longer kept"),
    /** The detectors ran with other settings than those that are given now. */
    OTHER_CONFIGURATION("judged by other settings"),
    /** A version that it went by was deleted from the topic. */
    BASELINE_NOT_KEPT("baseline is no longer kept");

    private final String words;

    Skipped(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
