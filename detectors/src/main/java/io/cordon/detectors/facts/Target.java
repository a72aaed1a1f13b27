package io.cordon.detectors.facts;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;

/**
 * What a call reaches, as prints; 0 stands for none.
 *
 * @param destination its first destination
 * @param host the host of it, for a URL or host
 * @param resource its resource
 */
public record Target(long destination, long host, long resource) {

    /** Nothing that could be told apart. */
    public static final Target NONE = new Target(0, 0, 0);

    /** What a call reaches. */
    public static Target of(ToolCallRequested call) {
        long resource = call.resourcePrint().isPresent() ? call.resourcePrint().get() : 0;
        if (call.destinations().isEmpty()) {
            return resource == 0 ? NONE : new Target(0, 0, resource);
        }
        Destination first = call.destinations().getFirst();
        return new Target(first.print(), host(first), resource);
    }

    /** A mail domain is shared by many people, a host is one place. */
    private static long host(Destination destination) {
        boolean place = destination.kind() == Destination.Kind.URL || destination.kind() == Destination.Kind.HOST;
        return place ? destination.hostPrint().orElse(0) : 0;
    }

    /** True if both reach the same destination, host or resource. */
    public boolean meets(Target other) {
        return destination != 0 && destination == other.destination
                || host != 0 && host == other.host
                || resource != 0 && resource == other.resource;
    }

    /** True if nothing is known of what is reached. */
    public boolean isEmpty() {
        return destination == 0 && host == 0 && resource == 0;
    }

    void encode(StateWriter out) {
        out.u8((destination == 0 ? 0 : 1) | (host == 0 ? 0 : 2) | (resource == 0 ? 0 : 4));
        for (long print : new long[] {destination, host, resource}) {
            if (print != 0) {
                out.print(print);
            }
        }
    }

    static Target decode(StateReader in) {
        int present = in.u8();
        return new Target(
                (present & 1) == 0 ? 0 : in.print(),
                (present & 2) == 0 ? 0 : in.print(),
                (present & 4) == 0 ? 0 : in.print());
    }
}
