package io.cordon.connectors.postgresql;

import static java.util.Objects.requireNonNullElse;

import io.cordon.connectors.api.StepOutcome;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** What an error of the server or of the way to it means. Messages are left out: they may quote what was sent. */
final class SqlFailure {
    private SqlFailure() {}

    /** An error on the actuator's own connection. */
    static StepOutcome outcome(SQLException e) {
        var state = state(e);
        if (state.startsWith("28")) {
            return new StepOutcome.CutOff("the server refuses the actuator's own role, SQLSTATE " + state);
        }
        if (state.equals("42501")) {
            return new StepOutcome.CutOff("the actuator's role lacks a privilege, SQLSTATE 42501: see the grants in the"
                    + " connector's README");
        }
        // Everything else is tried again: an unknown error must not end a containment.
        return new StepOutcome.Retryable(reason(e));
    }

    static String reason(SQLException e) {
        var state = state(e);
        return (state.startsWith("08") ? "server not reached" : "server error") + ", SQLSTATE " + state;
    }

    static String state(SQLException e) {
        return requireNonNullElse(e.getSQLState(), "unknown");
    }

    /**
     * Whether a login was refused since the role itself may not log in. The server says 28000 as well when pg_hba.conf has no
     * entry for our address, which proves nothing about the agent's; only the place in the server tells them apart.
     */
    static boolean notPermittedToLogIn(SQLException e) {
        return state(e).equals("28000")
                && e instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && "InitializeSessionUserId"
                        .equals(refused.getServerErrorMessage().getRoutine());
    }
}
