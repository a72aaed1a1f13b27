package io.cordon.quickstart.story;

import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import java.time.Instant;

/**
 * An enforcement point of a contained session, as the containment has it.
 *
 * @param connector the connector that ends it
 * @param credential reference of the credential
 * @param since when it came to be so
 */
record PointFile(String connector, String credential, PointState state, Instant since) {
    static PointFile of(Point point) {
        return new PointFile(point.getConnector(), point.getCredential(), point.getState(), point.getSince());
    }

    boolean proven() {
        return state == PointState.PROVEN;
    }
}
