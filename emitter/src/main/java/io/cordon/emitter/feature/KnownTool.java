package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.Capability;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.schemas.avro.CapabilitySource;

/**
 * What is known of a call's tool before its arguments are read.
 *
 * @param descriptor what it can do
 * @param source where that is known from
 */
public record KnownTool(ToolDescriptor descriptor, CapabilitySource source) {

    /** Checks that nothing is missing. */
    public KnownTool {
        requireNonNull(descriptor, "descriptor");
        requireNonNull(source, "source");
    }

    /** What the tool can do. */
    public Capability capability() {
        return descriptor.capability();
    }
}
