package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

/** An enforcement point of a subject: one credential at one connector. */
public record PointKey(String connector, String credential) implements Comparable<PointKey> {
    public PointKey {
        requireNonNull(connector, "connector");
        requireNonNull(credential, "credential");
    }

    /** Name of a step at this point, unique within a command. */
    public String step(String name) {
        return name + "@" + connector + "/" + credential;
    }

    /** The short name within a step's full name. */
    static String shortName(String step) {
        return step.substring(0, Math.max(0, step.indexOf('@')));
    }

    @Override
    public int compareTo(PointKey other) {
        int byConnector = connector.compareTo(other.connector);
        return byConnector != 0 ? byConnector : credential.compareTo(other.credential);
    }
}
