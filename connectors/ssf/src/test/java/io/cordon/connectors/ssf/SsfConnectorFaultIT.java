package io.cordon.connectors.ssf;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A push whose answer was lost leaves no effect that a transmitter could see: that fault has a test of its own in
 * {@link SsfConnectorIT}, since the repeat under the same id is what makes it harmless.
 */
class SsfConnectorFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) throws Exception {
        return fault == Fault.ANSWER_LOST
                ? Optional.empty()
                : Optional.of(new CaepTarget(Files.createTempDirectory("cordon-ssf"), Optional.of(fault)));
    }
}
