package io.cordon.topology.metric;

import java.util.List;

/** One metric of a catalogue; an enum per application implements it. */
public interface MetricDescription {

    /** How a metric behaves. */
    enum Kind {
        COUNTER,
        GAUGE,
        TIMER
    }

    /** Lower-case words with dots: cordon, a noun, a verb in the past. */
    String id();

    Kind kind();

    /** Base unit, empty for plain counts. */
    String unit();

    /** Tag names; their values are labels of enums, never ids of sessions, agents or commands. */
    List<String> tags();

    /** A sentence for the documentation. */
    String description();
}
