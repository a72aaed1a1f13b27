package io.cordon.wire;

import io.cordon.detectors.event.Payload;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.bound.EventBounds;
import io.cordon.schemas.grant.Grant;
import io.cordon.schemas.grant.GrantCodec;
import io.cordon.schemas.grant.InvalidGrantException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** The begin of a session. Its grant counts only if its sender is verified: a copied grant proves nothing. */
final class SessionStartedReader {
    private SessionStartedReader() {}

    static Payload read(SessionStarted payload, FeatureReader features, boolean verified) {
        Bounds.label("catalogVersion", payload.getCatalogVersion());
        Optional<Grant> grant = grant(payload.getGrant()).filter(found -> verified);
        return new Payload.SessionStarted(
                grant.map(Grant::grantId).orElse(""),
                features.content("task", payload.getTask()),
                features.content("instructions", payload.getInstructions()),
                ScopeReader.read(payload.getScope(), features),
                tools(payload.getTools()),
                // A drill that the grant does not know of would be a way to be let off.
                grant.filter(found -> found.drill() && payload.getDrill()).isPresent());
    }

    private static Optional<Grant> grant(ByteBuffer encoded) {
        ByteBuffer checked = Bounds.present("grant", encoded).duplicate();
        if (!checked.hasRemaining()) {
            return Optional.empty();
        }
        if (checked.remaining() > EventBounds.GRANT) {
            throw new Violation("grant has " + checked.remaining() + " bytes, at most " + EventBounds.GRANT);
        }
        byte[] bytes = new byte[checked.remaining()];
        checked.get(bytes);
        try {
            return Optional.of(GrantCodec.decode(bytes));
        } catch (InvalidGrantException e) {
            throw new Violation("grant cannot be read");
        }
    }

    private static List<String> tools(List<String> tools) {
        Bounds.list("tools", tools, EventBounds.NAMES).forEach(tool -> Bounds.name("tools", tool));
        return tools;
    }
}
