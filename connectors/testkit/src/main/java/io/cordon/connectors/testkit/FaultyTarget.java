package io.cordon.connectors.testkit;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import java.time.Duration;
import java.util.List;

/** A target with a fault. */
public interface FaultyTarget extends AutoCloseable {

    /** How long a target that names a time asks to wait. */
    Duration RETRY_AFTER = Duration.ofSeconds(7);

    /** The connector under test, with a timeout well below ten seconds. */
    Connector connector();

    /** A credential that is live at this target. */
    CredentialView credential();

    /** Secrets of the connector's own that must not show up anywhere. */
    List<String> ownSecrets();

    /** Called between the last step and the probe: where a lie needs somebody who undoes the step. */
    default void afterSteps() {}

    @Override
    void close();
}
