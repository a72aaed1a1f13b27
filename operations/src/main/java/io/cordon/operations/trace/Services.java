package io.cordon.operations.trace;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.avro.Event;

/**
 * Under which names the services tell their own spans, so that what is read from the topics is told under the same.
 *
 * @param detection application id of detection
 * @param actuator group of the actuators
 */
record Services(String detection, String actuator) {
    Services {
        requireNonNull(detection, "detection");
        requireNonNull(actuator, "actuator");
    }

    /** As they are called unless their files say otherwise; no record names them. */
    static Services of(Installation installation) {
        return new Services(installation.applicationId(Role.DETECTION), installation.applicationId(Role.ACTUATOR));
    }

    /** A runtime writes as {@code runtime@instance}. */
    static String runtime(Event event) {
        String writer = event.getWriter();
        int at = writer.indexOf('@');
        return at < 0 ? writer : writer.substring(0, at);
    }
}
