package io.cordon.wire;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Payload;
import io.cordon.schemas.avro.CapabilitySource;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A requested tool call. */
final class ToolCallReader {
    private ToolCallReader() {}

    static Payload read(ToolCallRequested payload, FeatureReader features) {
        return new Payload.ToolCallRequested(
                Bounds.name("callId", payload.getCallId()),
                Bounds.name("tool", payload.getTool()),
                Words.capability(Bounds.present("capability", payload.getCapability())),
                inferred(Bounds.present("capabilitySource", payload.getCapabilitySource())),
                Bounds.reduced("resource", payload.getResource()),
                print(payload.getResourcePrint()),
                features.destinations("destinations", payload.getDestinations()),
                features.arguments(payload.getArguments()),
                Digests.optional("argumentDigest", payload.getArgumentDigest()),
                Bounds.count("outboundBytes", payload.getOutboundBytes()),
                payload.getTruncated(),
                Bounds.optionalName("approvalId", payload.getApprovalId()),
                VerdictReader.read(payload.getGate()),
                acts(payload.getActs()),
                features.words("toolWords", payload.getToolWords()),
                payload.getToolVerbs());
    }

    /** An act that this version does not know is left out: no chain here is made of it. */
    private static Acts acts(List<io.cordon.schemas.avro.Act> acts) {
        Set<Act> known = EnumSet.noneOf(Act.class);
        Bounds.list("acts", acts, EventBounds.NAMES)
                .forEach(act -> Words.act(Bounds.present("acts", act)).ifPresent(known::add));
        return Acts.of(known);
    }

    /** Unknown: nobody configured it. */
    private static boolean inferred(CapabilitySource source) {
        return switch (source) {
            case CATALOG, ANNOTATION -> false;
            case INFERRED, UNKNOWN -> true;
        };
    }

    private static Optional<Long> print(@Nullable ByteBuffer print) {
        OptionalLong read = PrintBudget.optionalTree("resourcePrint", print);
        return read.isPresent() ? Optional.of(read.getAsLong()) : Optional.empty();
    }
}
