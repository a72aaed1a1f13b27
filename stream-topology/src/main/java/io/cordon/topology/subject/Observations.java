package io.cordon.topology.subject;

import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.UnreadableBaselineException;
import io.cordon.schemas.avro.SlimRecord;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a record says of a session that ended clean. */
final class Observations {
    private static final Logger LOG = LoggerFactory.getLogger(Observations.class);

    private Observations() {}

    /** Failure direction: what a newer release wrote teaches nothing, and is said. */
    static Optional<SessionObservation> read(SlimRecord slim) {
        ByteBuffer stored = slim.getObservation().duplicate();
        byte[] bytes = new byte[stored.remaining()];
        stored.get(bytes);
        try {
            return Optional.of(SessionObservation.decode(bytes))
                    .filter(seen -> seen.agentType().equals(slim.getAgentType()));
        } catch (UnreadableBaselineException e) {
            LOG.atWarn()
                    .addKeyValue("sessionId", slim.getSession())
                    .addKeyValue("error", e.getMessage())
                    .log("session not learnt from");
            return Optional.empty();
        }
    }
}
