package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of a tool.
 *
 * @param capability what it can do
 * @param destinationArguments names of the arguments that say where something goes; {@code *} for all of them
 * @param resourceArguments names of the arguments that say what it acts on
 * @param sensitiveOutput whether its results hold what must not leave
 * @param untrustedOutput whether its results may hold what third parties wrote
 */
public record ToolDescriptor(
        Capability capability,
        Set<String> destinationArguments,
        Set<String> resourceArguments,
        boolean sensitiveOutput,
        boolean untrustedOutput) {

    /** Copies the sets. */
    public ToolDescriptor {
        Objects.requireNonNull(capability, "capability");
        destinationArguments = Set.copyOf(destinationArguments);
        resourceArguments = Set.copyOf(resourceArguments);
    }
}
