package io.cordon.connectors.kafka;

import static java.util.stream.Collectors.toCollection;

import io.cordon.connectors.api.PreState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a release must know: which kinds of resources were denied before, since that denial is somebody else's.
 *
 * <p>Written as {@code denied=TOPIC+GROUP;acls=7}; the count is for people.
 */
record Before(Set<ResourceType> denied, int acls) {
    Before {
        denied = Set.copyOf(denied);
    }

    PreState toPreState() {
        var names = denied.stream().sorted().map(ResourceType::name).toList();
        return new PreState("denied=" + String.join("+", names) + ";acls=" + acls);
    }

    /** Kinds that were denied before. */
    static Set<ResourceType> deniedIn(PreState state) {
        var names = state.text().replaceFirst("^denied=([A-Z_+]*);.*$", "$1");
        return Arrays.stream(names.split("\\+", -1))
                .filter(name -> !name.isEmpty())
                .map(ResourceType::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(ResourceType.class)));
    }

    /** Kinds whose denial is the containment's own. */
    static Set<ResourceType> deniedSince(PreState state) {
        var own = new HashSet<>(Denial.ALL);
        own.removeAll(deniedIn(state));
        return own;
    }
}
