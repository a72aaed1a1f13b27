package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Faults of a real broker, and of ways to it: one that swallows everything, one with a certificate that nobody trusts. */
class KafkaConnectorFaultIT extends ConnectorFaultContract {
    private static final Map<String, Object> IMPATIENT =
            Map.of("timeout", Fault.patience(Optional.of(Fault.SLOW)).toMillis() + "ms");

    private static final String WRONG_PASSWORD = "not-the-password-of-the-actuator";

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = ClusterTarget.startBroker();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Override
    protected Optional<FaultyTarget> open(Fault fault) throws IOException {
        return switch (fault) {
            case DOWN -> Optional.of(unreachable(FreePorts.next(), IMPATIENT, () -> {}));
            case SLOW -> Optional.of(silent());
            case UNTRUSTED -> Optional.of(untrusted());
            case LYING -> Optional.of(undone());
            case CUT_OFF -> Optional.of(cutOff());
            // a broker makes a busy client wait inside its protocol; a request whose answer is lost is repeated as it
            // is
            case TOO_MANY_REQUESTS, UNAVAILABLE, SERVER_ERROR, ANSWER_LOST -> Optional.empty();
        };
    }

    private static FaultyTarget silent() throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return unreachable(socket.getLocalPort(), IMPATIENT, () -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException("the test's socket cannot be closed", e);
            }
        });
    }

    private static FaultyTarget untrusted() {
        var simulator = SimulatedAuthorizationServer.start(Fault.UNTRUSTED);
        return unreachable(simulator.uri("/").getPort(), Map.of("transport", "sasl-ssl"), simulator::close);
    }

    private static FaultyTarget unreachable(int port, Map<String, Object> further, Runnable close) {
        var connector = ClusterTarget.connector("127.0.0.1:" + port, ClusterTarget.OWN_PASSWORD, further);
        return faulty(connector, new ClusterTarget(kafka, Map.of()).neverIssued(), () -> {}, close);
    }

    /** An administrator who gives everything back at once. */
    private static FaultyTarget undone() {
        var target = new ClusterTarget(kafka, Map.of());
        var credential = target.mint();
        Runnable undo = () -> {
            target.allowAgain(credential);
            target.setPassword(credential);
        };
        return faulty(target.connector(), credential, undo, target::close);
    }

    private static FaultyTarget cutOff() {
        var target = new ClusterTarget(kafka, Map.of());
        var connector = ClusterTarget.connector(kafka.bootstrapServers(), WRONG_PASSWORD, Map.of());
        return faulty(connector, target.neverIssued(), () -> {}, target::close);
    }

    private static FaultyTarget faulty(
            Connector connector, CredentialView credential, Runnable afterSteps, Runnable close) {
        return new FaultyTarget() {
            @Override
            public Connector connector() {
                return connector;
            }

            @Override
            public CredentialView credential() {
                return credential;
            }

            @Override
            public void afterSteps() {
                afterSteps.run();
            }

            @Override
            public List<String> ownSecrets() {
                return List.of(ClusterTarget.OWN_PASSWORD, WRONG_PASSWORD);
            }

            @Override
            public void close() {
                connector.close();
                close.run();
            }
        };
    }
}
