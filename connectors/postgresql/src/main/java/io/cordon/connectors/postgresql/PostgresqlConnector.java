package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends database roles.
 *
 * <p>First {@code alter role ... nologin}, then every open session is terminated: the other way round the agent reconnects
 * in between, and without the second part an open session reads on for ever.
 *
 * <p>A release leaves a role that was minted for a session closed. A lasting role may log in again, with no password: the
 * old one stays dead, and whoever mints credentials sets a new one.
 */
final class PostgresqlConnector implements Connector {
    private static final String FORBID = "forbid-login";
    private static final String TERMINATE = "end-sessions";
    private static final String ADMIT = "admit-new-login";
    /* A login that was past the check when it was closed shows up a moment later; three rounds have always sufficed, and the
     * probe counts once more. */
    private static final int ROUNDS = 3;

    private final String instance;
    private final PostgresqlConfig config;
    private final Sessions sessions;
    private final RoleProbe probe;

    PostgresqlConnector(String instance, PostgresqlConfig config) {
        this.instance = instance;
        this.config = config;
        this.sessions = new Sessions(config);
        this.probe = new RoleProbe(config, sessions);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "postgresql",
                Set.of(CredentialKind.DATABASE_ROLE, CredentialKind.LEASE),
                config.url().replaceFirst("\\?.*", ""));
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        var role = request.credential().principal();
        Reach reach = config.lifetime() == PostgresqlConfig.RoleLifetime.SESSION
                ? new Reach.OneCredential()
                : new Reach.WholeAgent();
        return List.of(
                new StepPlan(FORBID, Stage.BLOCK_NEW, reach, "role " + role + " may not log in"),
                new StepPlan(TERMINATE, Stage.END_SESSIONS, reach, "open sessions of role " + role + " end"));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean closedBefore = before.known() && !Role.wasOpen(before);
        if (config.lifetime() == PostgresqlConfig.RoleLifetime.SESSION || closedBefore) {
            return List.of();
        }
        return List.of(new StepPlan(
                ADMIT,
                Stage.ADMIT_NEW,
                new Reach.WholeAgent(),
                "role " + request.credential().principal() + " may log in with a password yet to be set"));
    }

    @Override
    public PreState capture(PointRequest request) {
        try {
            return sessions.use(session -> session.find(request.credential().principal(), Optional.empty()))
                    .map(Role::toPreState)
                    .orElse(PreState.unknown());
        } catch (SQLException e) {
            return PreState.unknown(); // a containment does not wait for it; a release then leaves the role closed
        }
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        var role = step.point().credential().principal();
        return onRole(role, (session, found) -> switch (step.name()) {
            case FORBID -> forbid(session, role, found);
            case TERMINATE -> terminate(session, role);
            default -> new StepOutcome.Unsupported("no step named " + step.name());
        });
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        var role = step.point().credential().principal();
        try {
            return sessions.use(session -> shows(session, role, step.name()))
                    ? Optional.of(Evidence.catalogue("seen at the server: " + step.name()))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty(); // cannot be seen: the step is executed, it may be repeated
        }
    }

    private static boolean shows(Session session, String role, String step) throws SQLException {
        boolean closed =
                session.find(role, Optional.empty()).map(r -> !r.canLogin()).orElse(true);
        return closed && (step.equals(FORBID) || session.sessionsOf(role) == 0);
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return probe.probe(request.point().credential());
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(ADMIT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        if (!step.before().known()) {
            // Unknown state before: stay closed.
            return new StepOutcome.Refused("what the role was before is unknown; a human must open it");
        }
        var name = step.point().credential().principal();
        return onRole(name, (session, role) -> {
            session.admitNew(role, Role.validUntil(step.before()));
            return new StepOutcome.Done(
                    Evidence.acceptance("role " + name + " may log in again, its password is void"));
        });
    }

    private StepOutcome forbid(Session session, String name, Role role) throws SQLException {
        if (!role.canLogin() && (role.expired() || !config.expirePassword())) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("role " + name + " could not log in"));
        }
        session.forbidLogin(role, config.expirePassword());
        return new StepOutcome.Done(Evidence.acceptance("role " + name + " set to nologin"));
    }

    private StepOutcome terminate(Session session, String name) throws SQLException {
        int ended = 0;
        for (int round = 0; round < ROUNDS && session.sessionsOf(name) > 0; round++) {
            ended += session.terminate(name, config.timeout().dividedBy(ROUNDS + 1));
        }
        int left = session.sessionsOf(name);
        if (left > 0) {
            return new StepOutcome.Retryable(left + " session(s) of role " + name + " still open");
        }
        return ended == 0
                ? new StepOutcome.AlreadyDone(Evidence.statement("role " + name + " had no open session"))
                : new StepOutcome.Done(Evidence.acceptance(ended + " session(s) of role " + name + " terminated"));
    }

    private StepOutcome onRole(String name, Action action) {
        if (!config.rolePattern().matcher(name).matches()) {
            return new StepOutcome.Refused("role " + name + " is outside rolePattern");
        }
        try {
            return sessions.use(session -> on(session, name, action));
        } catch (SQLException e) {
            return SqlFailure.outcome(e);
        }
    }

    private StepOutcome on(Session session, String name, Action action) throws SQLException {
        var role = session.find(name, config.memberOf());
        if (role.isEmpty()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("role " + name + " does not exist"));
        }
        if (role.get().privileged() || !role.get().member()) {
            return new StepOutcome.Refused("role " + name + " is privileged, the actuator's own, or not in the group");
        }
        return action.on(session, role.get());
    }

    @Override
    public List<Permission> permissions() {
        return new OwnRole(config, sessions).ask();
    }

    @Override
    public void close() {
        try {
            sessions.close();
        } catch (SQLException e) {
            throw new ConnectorException("the connections to the server did not close: " + SqlFailure.reason(e));
        }
    }

    private interface Action {
        StepOutcome on(Session session, Role role) throws SQLException;
    }
}
