package io.cordon.load.peers;

import io.cordon.detectors.event.Capability;
import java.util.Locale;

/** The tools of the made-up agents, one for each class. */
final class Tools {

    private Tools() {}

    static String of(Capability capability) {
        return "tool_" + capability.name().toLowerCase(Locale.ROOT);
    }
}
