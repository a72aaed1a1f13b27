package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tests whether a role still has access: a login with its own password must be refused, the catalogue must forbid it, and no
 * session may be open.
 */
final class RoleProbe {
    private final PostgresqlConfig config;
    private final Sessions sessions;

    RoleProbe(PostgresqlConfig config, Sessions sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    ProbeOutcome probe(CredentialView credential) {
        var attempt =
                credential.secret().map(s -> attempt(credential.principal(), s)).orElse(Attempt.NONE);
        if (attempt == Attempt.ADMITTED) {
            return new ProbeOutcome.AccessRemains(
                    Evidence.attempt("login as " + credential.principal() + " succeeded"));
        }
        try {
            return sessions.use(session -> judge(session, credential.principal(), attempt));
        } catch (SQLException e) {
            return new ProbeOutcome.Undecided(
                    SqlFailure.outcome(e) instanceof StepOutcome.CutOff cut ? cut.reason() : SqlFailure.reason(e));
        }
    }

    private ProbeOutcome judge(Session session, String role, Attempt attempt) throws SQLException {
        Optional<Role> found = session.find(role, Optional.empty());
        if (found.isPresent() && found.get().canLogin()) {
            return new ProbeOutcome.AccessRemains(Evidence.catalogue("role " + role + " may log in"));
        }
        int open = session.sessionsOf(role);
        if (open > 0) {
            return new ProbeOutcome.AccessRemains(Evidence.statement(open + " open session(s) of role " + role));
        }
        var state = found.isPresent() ? "may not log in" : "does not exist";
        return new ProbeOutcome.AccessEnded(
                switch (attempt) {
                    case NOT_PERMITTED ->
                        Evidence.attempt(
                                "login as " + role
                                        + " with its own password refused with 28000, not permitted to log in; no open session");
                    case REFUSED ->
                        Evidence.catalogue("role " + role + " " + state
                                + ", no open session; a login was refused, but for its password");
                    default -> Evidence.catalogue("role " + role + " " + state + ", no open session");
                });
    }

    private Attempt attempt(String role, SecretValue password) {
        try (var connection = Session.connect(config, role, password.reveal())) {
            return connection.isClosed() ? Attempt.NONE : Attempt.ADMITTED;
        } catch (SQLException e) {
            // The password is checked before the right to log in: this refusal proves that the password was the right
            // one.
            if (SqlFailure.notPermittedToLogIn(e)) {
                return Attempt.NOT_PERMITTED;
            }
            return SqlFailure.state(e).startsWith("28") ? Attempt.REFUSED : Attempt.NONE;
        }
    }

    private enum Attempt {
        /** None was made, or it did not reach the server. */
        NONE,
        /** The server let it in. */
        ADMITTED,
        /** Right password, but the role may not log in. */
        NOT_PERMITTED,
        /** Wrong or expired password, unknown role, or no rule for this address: not a proof by itself. */
        REFUSED
    }
}
