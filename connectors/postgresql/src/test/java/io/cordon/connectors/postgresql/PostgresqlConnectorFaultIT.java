package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Faults of a real server, and of a way to it that swallows everything. */
class PostgresqlConnectorFaultIT extends ConnectorFaultContract {
    private static final String WRONG_PASSWORD = "not-the-password-of-the-actuator";

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = DatabaseTarget.startDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    protected Optional<FaultyTarget> open(Fault fault) throws IOException {
        return switch (fault) {
            case DOWN -> Optional.of(unreachable(FreePorts.next(), () -> {}));
            case SLOW -> Optional.of(silent());
            case LYING -> Optional.of(undone());
            case CUT_OFF -> Optional.of(cutOff());
            // PostgreSQL names no time; its driver owns TLS; a statement whose answer is lost is repeated as it is
            case TOO_MANY_REQUESTS, UNAVAILABLE, SERVER_ERROR, UNTRUSTED, ANSWER_LOST -> Optional.empty();
        };
    }

    /** Nothing in our way to the server ever answers. */
    private static FaultyTarget silent() throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return unreachable(socket.getLocalPort(), () -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException("the test's socket cannot be closed", e);
            }
        });
    }

    private static FaultyTarget unreachable(int port, Runnable close) {
        var connector = DatabaseTarget.connector(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                DatabaseTarget.OWN_PASSWORD,
                Map.of("timeout", Fault.patience(Optional.of(Fault.SLOW)).toMillis() + "ms"));
        return faulty(connector, new DatabaseTarget(database, Map.of()).neverIssued(), () -> {}, close);
    }

    /** An administrator who lets the role in again at once. */
    private static FaultyTarget undone() {
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();
        return faulty(
                target.connector(),
                credential,
                () -> DatabaseTarget.sql(database, "alter role " + credential.principal() + " login"),
                target::close);
    }

    private static FaultyTarget cutOff() {
        var target = new DatabaseTarget(database, Map.of());
        return faulty(
                DatabaseTarget.connector(database, WRONG_PASSWORD, Map.of()), target.neverIssued(), () -> {}, () -> {});
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
                return List.of(DatabaseTarget.OWN_PASSWORD, WRONG_PASSWORD);
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
