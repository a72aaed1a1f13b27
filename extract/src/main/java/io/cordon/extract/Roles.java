package io.cordon.extract;

import io.cordon.extract.tool.ArgumentName;
import io.cordon.extract.tool.NamedArguments;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.extract.tool.ToolInference;
import io.cordon.extract.tree.Leaf;
import java.util.Set;

/**
 * What each argument of a call is for.
 *
 * @param capability what the tool can do
 * @param destinations names of the arguments that say where something goes
 * @param resources names of those that say what it acts on
 */
record Roles(Capability capability, Set<String> destinations, Set<String> resources) {

    private static final String ALL = "*";
    private static final int PAYLOAD_LENGTH = 80;

    /** As the descriptor says; where it names no destination, by the arguments' names. */
    static Roles of(ToolDescriptor descriptor, NamedArguments arguments) {
        Set<String> named = descriptor.destinationArguments();
        return new Roles(
                descriptor.capability(),
                named.isEmpty() ? ToolInference.destinations(descriptor.capability(), arguments) : named,
                descriptor.resourceArguments());
    }

    /**
     * What a leaf of the arguments is for.
     *
     * @param length characters of its text
     */
    ArgumentRole of(Leaf leaf, int length) {
        if (isDestination(leaf)) {
            return ArgumentRole.DESTINATION;
        }
        if (resources.contains(leaf.argument())) {
            return ArgumentRole.RESOURCE;
        }
        ArgumentName name = ArgumentName.of(leaf.name());
        if (name.isCommand()) {
            return ArgumentRole.COMMAND;
        }
        if (name.isAmount()) {
            return ArgumentRole.AMOUNT;
        }
        boolean payload = name.isPayload() || length > PAYLOAD_LENGTH;
        return payload ? ArgumentRole.PAYLOAD : ArgumentRole.OTHER;
    }

    boolean isDestination(Leaf leaf) {
        return destinations.contains(leaf.argument())
                || destinations.contains(leaf.name())
                || destinations.contains(ALL);
    }

    /** Whether nothing is known of what a leaf is for, by its name either. */
    boolean isOther(Leaf leaf, int length) {
        return of(leaf, length) == ArgumentRole.OTHER
                && !ArgumentName.of(leaf.name()).isResource();
    }

    boolean isResource(Leaf leaf) {
        return resources.contains(leaf.argument());
    }
}
