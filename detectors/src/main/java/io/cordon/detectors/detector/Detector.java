package io.cordon.detectors.detector;

import java.util.List;

/**
 * Recognises one kind of trouble. A detector is immutable and changes no facts: what it must remember of what it said goes with the
 * {@link Signal}. It looks before the event is folded in, so that the gate can ask about a call that may never run.
 */
public interface Detector {

    /** What it is, for operators and for the documentation. */
    Description describe();

    /** What it sees in an event. */
    List<Signal> examine(Scene scene);
}
