package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.StepOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the connector's own role may do, by the server's catalogue. */
final class OwnRole {
    private static final String CREATEROLE = "createrole";
    private static final String SIGNAL = "pg_signal_backend";
    private static final String ADMIN = "admin option on leased roles";
    private static final int NAMED = 3;

    private final PostgresqlConfig config;
    private final Sessions sessions;

    OwnRole(PostgresqlConfig config, Sessions sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    /**
     * What the catalogue says.
     *
     * @param administered whether a role of this name may be altered
     */
    record Standing(boolean superuser, boolean createRole, boolean signal, List<Leased> administered) {
        Standing {
            administered = List.copyOf(administered);
        }
    }

    /** A role that may log in, and whether the connector's has the admin option on it. */
    record Leased(String name, boolean administered) {}

    List<Permission> ask() {
        try {
            return permissions(sessions.use(Session::ownStanding));
        } catch (SQLException e) {
            return List.of(trouble(CREATEROLE, e), trouble(SIGNAL, e));
        }
    }

    private List<Permission> permissions(Standing standing) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.of(
                standing.superuser() || standing.createRole(),
                CREATEROLE,
                "no role can be closed: alter role " + config.user() + " createrole"));
        permissions.add(Permission.of(
                standing.superuser() || standing.signal(),
                SIGNAL,
                "no open session can be ended: grant pg_signal_backend to " + config.user()));
        List<String> closed = standing.administered().stream()
                .filter(role -> config.rolePattern().matcher(role.name()).matches())
                .filter(role -> !role.administered() && !standing.superuser())
                .map(Leased::name)
                .toList();
        if (!closed.isEmpty()) {
            permissions.add(new Permission.Missing(ADMIN, remedy(closed)));
        }
        return permissions;
    }

    /** Held of all roles is not a permission of its own: there may be none yet. */
    private String remedy(List<String> closed) {
        return closed.size() + " role(s) that match rolePattern cannot be closed, such as "
                + String.join(", ", closed.subList(0, Math.min(NAMED, closed.size()))) + ": grant each to "
                + config.user()
                + " with admin option, inherit false, set false";
    }

    private static Permission trouble(String name, SQLException e) {
        return SqlFailure.outcome(e) instanceof StepOutcome.CutOff cut
                ? new Permission.Missing(name, cut.reason())
                : new Permission.Unclear(name, SqlFailure.reason(e));
    }
}
