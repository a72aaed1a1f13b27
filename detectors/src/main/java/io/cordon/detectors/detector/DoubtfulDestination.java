package io.cordon.detectors.detector;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.print.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * The destination of a call that nobody names but third parties, of several the one that most speaks against, and where it was read.
 *
 * @param destination where the call would lead
 * @param origin where that was read
 */
record DoubtfulDestination(Destination destination, ValueOrigin origin, ToolCallRequested call, Standpoint standpoint) {

    /** Of the destinations of a call; null if somebody speaks for each. */
    static @Nullable DoubtfulDestination of(ToolCallRequested call, Standpoint standpoint) {
        DoubtfulDestination worst = null;
        int heaviest = -1;
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination candidate = call.destinations().get(i);
            ValueOrigin read = standpoint.origin(candidate);
            int weight = weight(read);
            if (read.onlyUntrusted()
                    && weight > heaviest
                    && (standpoint.isNew(candidate) || isLookAlike(candidate, read, call, standpoint))) {
                heaviest = weight;
                worst = new DoubtfulDestination(candidate, read, call, standpoint);
            }
        }
        return worst;
    }

    private static int weight(ValueOrigin origin) {
        return (origin.freeTextOnly() ? 400 : 0) + (origin.startsWithVerb() ? 200 : 0) + 100 - origin.shareOfTask();
    }

    /** A name speaks for one address of a call: beside one that stood in a field of its own, another one of that name out of prose is nobody's. */
    private static boolean isLookAlike(
            Destination candidate, ValueOrigin read, ToolCallRequested call, Standpoint standpoint) {
        if (!read.freeTextOnly() || !standpoint.isSpokenForByNameOnly(candidate)) {
            return false;
        }
        int name = candidate.words().print(0);
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination other = call.destinations().get(i);
            if (other.kind() == Destination.Kind.EMAIL
                    && other.print() != candidate.print()
                    && other.words().contains(name)
                    && !standpoint.origin(other).freeTextOnly()
                    && !standpoint.isNew(other)) {
                return true;
            }
        }
        return false;
    }

    /** Nobody names the destination but free text that third parties may have written. */
    boolean isFromFreeText() {
        return origin.freeTextOnly();
    }

    /** Nobody names the destination, which can be reached from anywhere, but third parties in a field of its own. */
    boolean isFromField() {
        return !origin.freeTextOnly()
                && switch (destination.kind()) {
                    case URL, HOST, EMAIL, ACCOUNT, PHONE -> true;
                    case PATH, PRINCIPAL, OTHER -> false;
                };
    }

    boolean isPlace() {
        return Standpoint.isPlace(destination);
    }

    /** An earlier call went to this place on the network: what comes back from there, or is filled in there, is no step further. */
    boolean isReached(TreeFacts tree) {
        return isPlace()
                && destination == call.destinations().getFirst()
                && tree.outflows().reached(call);
    }

    /** The user named another destination of this kind. A mail address also counts as a host, so a host tells only where no address was named. */
    boolean isAnother(TreeFacts tree) {
        return switch (destination.kind()) {
            case EMAIL -> tree.userNamed(ValueKind.EMAIL);
            case URL, HOST ->
                tree.userNamed(ValueKind.URL) || tree.userNamed(ValueKind.HOST) && !tree.userNamed(ValueKind.EMAIL);
            case ACCOUNT -> tree.userNamed(ValueKind.IBAN);
            case PHONE -> tree.userNamed(ValueKind.PHONE);
            case PATH, PRINCIPAL, OTHER -> false;
        };
    }

    /** The call goes to another destination of this kind too, for which the user speaks. */
    boolean isOneMore() {
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination other = call.destinations().get(i);
            if (other.print() != destination.print()
                    && other.kind() == destination.kind()
                    && standpoint.speaker(other).filter(Origin.USER::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
