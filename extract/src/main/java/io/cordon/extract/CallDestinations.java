package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Signs;
import io.cordon.extract.tree.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects where a call goes and what it acts on. If no argument is a destination by its name, what a tool with an effect
 * outside carries in any argument counts, and a number that is all of an argument. Confined to one thread.
 */
final class CallDestinations {

    private final DestinationReader reader;
    /** Of what is acted on nobody asks the words. */
    private final DestinationReader resources;

    private final Roles roles;
    private final int most;
    private final List<DestinationFeatures> named = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>(0);
    private Optional<ResourceFeatures> resource = Optional.empty();
    private boolean complete = true;

    /** An argument that may carry destinations. */
    private record Carrier(Leaf leaf, ByteText text) {}

    CallDestinations(Printer printer, Roles roles, int most) {
        reader = new DestinationReader(printer, true);
        resources = new DestinationReader(printer, false);
        this.roles = roles;
        this.most = most;
    }

    void add(Leaf leaf, ByteText text) {
        boolean destination = roles.isDestination(leaf);
        boolean wanted = resource.isEmpty() && roles.isResource(leaf);
        boolean carrier = !destination && roles.capability().sink() && mayHoldAddress(text);
        if (!destination && !wanted && !carrier || isBlank(text)) {
            return;
        }
        if (destination) {
            append(named, reader.all(text, leaf.path(), most));
        } else if (carrier) {
            carriers.add(new Carrier(leaf, text));
        }
        if (wanted) {
            resource = Optional.of(resource(resources.whole(text, leaf.path())));
        }
    }

    /** What was named; or else what is carried. That is read only then, or where it may be too much. */
    List<DestinationFeatures> all() {
        if (named.isEmpty() || mayBeTooMuch()) {
            List<DestinationFeatures> carried = new ArrayList<>(0);
            for (Carrier carrier : carriers) {
                append(carried, carried(carrier));
            }
            return named.isEmpty() ? carried : named;
        }
        return named;
    }

    private List<DestinationFeatures> carried(Carrier carrier) {
        String argument = carrier.leaf().path();
        return isNumber(carrier)
                ? List.of(reader.whole(carrier.text(), argument))
                : reader.inside(carrier.text(), argument, most);
    }

    /** The number of a telephone, whatever the argument is called; without signs only where something is sent. */
    private boolean isNumber(Carrier carrier) {
        boolean bare = roles.capability() == Capability.EGRESS && carrier.leaf().value() instanceof CharSequence;
        return DestinationReader.isNumber(carrier.text(), bare)
                && roles.isOther(carrier.leaf(), carrier.text().length());
    }

    /** Of one argument as many are read as there may be; of several together it may be more. */
    private boolean mayBeTooMuch() {
        int addresses = 0;
        for (int i = 0; i < carriers.size() && carriers.size() > 1; i++) {
            addresses +=
                    Math.min(most, DestinationReader.mostInside(carriers.get(i).text()));
        }
        return addresses > most;
    }

    /** Every address has a digit, or one of the signs between its parts. */
    private static boolean mayHoldAddress(ByteText text) {
        return Signs.value(text, 0, text.length()) < text.length();
    }

    /** The first resource; where none is named and nothing has an effect outside, the place that is read from. */
    Optional<ResourceFeatures> resource() {
        boolean place = resource.isEmpty() && !roles.capability().sink() && !named.isEmpty();
        return place ? Optional.of(resource(named.get(0))) : resource;
    }

    /** Whether {@link #all} left nothing out. */
    boolean isComplete() {
        return complete;
    }

    private void append(List<DestinationFeatures> list, List<DestinationFeatures> found) {
        for (DestinationFeatures destination : found) {
            if (list.size() == most) {
                complete = false;
                return;
            }
            list.add(destination);
        }
    }

    private static boolean isBlank(ByteText text) {
        int at = 0;
        while (at < text.length() && text.isSpace(at)) {
            at++;
        }
        return at == text.length();
    }

    private static ResourceFeatures resource(DestinationFeatures place) {
        return new ResourceFeatures(place.reduced(), place.print());
    }
}
