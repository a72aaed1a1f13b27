package io.cordon.connectors.ssf;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/**
 * A push whose answer was lost leaves no effect that a transmitter could see: that fault has a test of its own in
 * {@link SsfConnectorIT}, since the repeat under the same id is what makes it harmless.
 */
class SsfConnectorFaultIT extends ConnectorFaultContract {
    @TempDir
    private Path directory;

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return fault == Fault.ANSWER_LOST
                ? Optional.empty()
                : Optional.of(new CaepTarget(directory, Optional.of(fault)));
    }
}
