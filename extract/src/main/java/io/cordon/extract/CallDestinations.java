package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.tree.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects where a call goes and what it acts on. If no argument is a destination by its name, what a tool with an effect
 * outside carries in any argument counts. Confined to one thread.
 */
final class CallDestinations {

    private final DestinationReader reader;
    private final Roles roles;
    private final int most;
    private final List<DestinationFeatures> named = new ArrayList<>();
    private final List<DestinationFeatures> carried = new ArrayList<>();
    private Optional<ResourceFeatures> resource = Optional.empty();
    private boolean complete = true;

    CallDestinations(Printer printer, Roles roles, int most) {
        reader = new DestinationReader(printer);
        this.roles = roles;
        this.most = most;
    }

    void add(Leaf leaf, String text) {
        if (text.isBlank()) {
            return;
        }
        if (roles.isDestination(leaf)) {
            append(named, reader.all(text, leaf.path(), most));
        } else if (roles.capability().sink()) {
            append(carried, reader.inside(text, leaf.path(), most));
        }
        if (resource.isEmpty() && roles.isResource(leaf)) {
            resource = Optional.of(resource(reader.whole(text, leaf.path())));
        }
    }

    List<DestinationFeatures> all() {
        return named.isEmpty() ? carried : named;
    }

    /** The first resource; where none is named and nothing has an effect outside, the place that is read from. */
    Optional<ResourceFeatures> resource() {
        boolean place = resource.isEmpty() && !roles.capability().sink() && !named.isEmpty();
        return place ? Optional.of(resource(named.get(0))) : resource;
    }

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

    private static ResourceFeatures resource(DestinationFeatures place) {
        return new ResourceFeatures(place.reduced(), place.print());
    }
}
