package io.cordon.connectors.aws;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Ends access keys, sessions of roles and stored secrets at AWS. Temporary credentials cannot be revoked there; what they may do is decided at
 * each call, so a Deny ends them, within the seconds to minutes that IAM takes to spread it.
 */
final class AwsConnector implements Connector {
    private static final String DEACTIVATE = "deactivate-key";
    private static final String CLOSE = "deny-sessions";
    private static final String CLOSE_OLDER = "deny-older-sessions";
    private static final String DENY_READER = "deny-reader";
    private static final String ROTATE = "rotate-secret";
    private static final String REOPEN = "admit-new-sessions";
    private static final String ADMIT_READER = "admit-reader";

    private final String instance;
    private final AwsConfig config;
    private final AwsApi api;
    private final AccessKeys keys;
    private final RolePolicies roles;
    private final Secrets secrets;

    AwsConnector(String instance, AwsConfig config) {
        this.instance = instance;
        this.config = config;
        this.api = new AwsApi(config);
        this.keys = new AccessKeys(api);
        this.roles = new RolePolicies(api, Clock.systemUTC());
        this.secrets = new Secrets(api);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(instance, "aws", Subject.kinds(), "aws " + config.region());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        var sharers = new Reach.SharedClient(config.roleSharers());
        return switch (Subject.of(request.credential())) {
            case Subject.AccessKey key ->
                List.of(step(
                        DEACTIVATE, Stage.BLOCK_NEW, new Reach.OneCredential(), "key of " + key.user() + " inactive"));
            case Subject.Session session -> {
                Reach reach = session.source() ? new Reach.WholeAgent() : new Reach.OneSession();
                yield List.of(step(
                        CLOSE, Stage.BLOCK_NEW, reach, "sessions of role " + session.role() + " by this name denied"));
            }
            case Subject.WholeRole role ->
                List.of(step(
                        CLOSE_OLDER,
                        Stage.END_SESSIONS,
                        sharers,
                        "all present sessions of role " + role.role() + " denied"));
            case Subject.Stored stored -> stored(stored);
            case Subject.Unreadable no -> List.of(step(CLOSE, Stage.BLOCK_NEW, new Reach.OneCredential(), no.why()));
        };
    }

    private List<StepPlan> stored(Subject.Stored stored) {
        var rotate = step(ROTATE, Stage.ROTATE, new Reach.SharedClient(config.secretSharers()), "secret is rotated");
        return stored.reader()
                .map(role -> List.of(
                        step(
                                DENY_READER,
                                Stage.BLOCK_NEW,
                                new Reach.SharedClient(config.roleSharers()),
                                "role may not read it"),
                        rotate))
                .orElseGet(() -> List.of(rotate));
    }

    private static StepPlan step(String name, Stage stage, Reach reach, String summary) {
        return new StepPlan(name, stage, reach, summary);
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return switch (Subject.of(request.credential())) {
            case Subject.Session session ->
                List.of(step(REOPEN, Stage.ADMIT_NEW, new Reach.OneSession(), "sessions yet to come are admitted"));
            case Subject.Stored stored ->
                stored.reader().isPresent()
                        ? List.of(step(
                                ADMIT_READER, Stage.ADMIT_NEW, new Reach.WholeAgent(), "role may read the new value"))
                        : List.of();
            // An inactive key stays so: active again it would be the old credential. New sessions of a whole role were
            // never denied.
            case Subject.AccessKey key -> List.of();
            case Subject.WholeRole role -> List.of();
            case Subject.Unreadable no -> List.of();
        };
    }

    @Override
    public PreState capture(PointRequest request) {
        // The cut-off of before tells a repeat from a first time; nothing else is restored.
        return Subject.of(request.credential()) instanceof Subject.WholeRole role
                ? roles.cutOff(role).map(PreState::new).orElseGet(PreState::unknown)
                : PreState.unknown();
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        var subject = Subject.of(step.point().credential());
        if (!(subject instanceof Subject.Unreadable) && !config.allows(name(subject))) {
            return new StepOutcome.Refused("the user, role or secret is outside namePattern");
        }
        return switch (subject) {
            case Subject.AccessKey key -> step.name().equals(DEACTIVATE) ? keys.deactivate(key) : unsupported(step);
            case Subject.Session session -> step.name().equals(CLOSE) ? roles.close(session) : unsupported(step);
            case Subject.WholeRole role -> step.name().equals(CLOSE_OLDER) ? closeOlder(role, step) : unsupported(step);
            case Subject.Stored stored -> stored(stored, step);
            case Subject.Unreadable no -> new StepOutcome.Refused(no.why());
        };
    }

    private StepOutcome stored(Subject.Stored stored, ContainmentStep step) {
        return switch (step.name()) {
            case ROTATE -> secrets.rotate(stored.secret(), step.key());
            case DENY_READER ->
                stored.reader()
                        .map(role -> secrets.denyReader(stored.secret(), role))
                        .orElseGet(() -> unsupported(step));
            default -> unsupported(step);
        };
    }

    /** Moving the cut-off twice would end sessions that were issued in between. */
    private StepOutcome closeOlder(Subject.WholeRole role, ContainmentStep step) {
        return effectOf(step).<StepOutcome>map(StepOutcome.AlreadyDone::new).orElseGet(() -> roles.closeOlder(role));
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.AccessKey key -> key.user();
            case Subject.Session session -> session.role();
            case Subject.WholeRole role -> role.role();
            case Subject.Stored stored -> stored.secret();
            case Subject.Unreadable no -> "";
        };
    }

    private static StepOutcome unsupported(ContainmentStep step) {
        return new StepOutcome.Unsupported("no step named " + step.name() + " for this credential");
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return switch (Subject.of(step.point().credential())) {
            case Subject.AccessKey key -> keys.effect(key);
            case Subject.Session session ->
                roles.document(session)
                        .filter(document -> DenyPolicy.cutOff(document).isEmpty())
                        .map(document -> Evidence.catalogue("the denial is stored at the role"));
            case Subject.WholeRole role ->
                roles.cutOff(role)
                        .filter(now ->
                                step.before().known() && !step.before().text().equals(now))
                        .map(now -> Evidence.catalogue("the denial of older sessions was moved since"));
            case Subject.Stored stored ->
                step.name().equals(ROTATE)
                        ? secrets.rotated(stored.secret(), step.key())
                        : stored.reader()
                                .filter(role -> secrets.readerDenied(stored.secret(), role))
                                .map(role -> Evidence.catalogue("the secret's policy denies the role"));
            case Subject.Unreadable no -> Optional.empty();
        };
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var credential = request.point().credential();
        return switch (Subject.of(credential)) {
            case Subject.AccessKey key -> keys.probe(key, credential);
            case Subject.Session session -> new RoleProbe(api).probe(credential, request.now());
            case Subject.WholeRole role -> new RoleProbe(api).probe(credential, request.now());
            case Subject.Stored stored -> stored(stored, request);
            case Subject.Unreadable no -> new ProbeOutcome.Unprovable(no.why());
        };
    }

    /** The store can show that it has another value; what the old one still opens is elsewhere. */
    private ProbeOutcome stored(Subject.Stored stored, ProbeRequest request) {
        var rotation = secrets.rotated(stored.secret(), request.point().step(ROTATE));
        if (rotation.isEmpty()) {
            return new ProbeOutcome.Undecided("no rotation of this command was seen at the secret");
        }
        return rotation.get().text().contains("AWSCURRENT")
                ? new ProbeOutcome.Unprovable(
                        "rotated; whether the former value still works is for its own target to show")
                : new ProbeOutcome.AccessRemains(
                        Evidence.statement("the rotation is not through, the former value is current"));
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        var subject = Subject.of(step.point().credential());
        if (subject instanceof Subject.Session session && step.name().equals(REOPEN)) {
            return roles.reopen(session);
        }
        if (subject instanceof Subject.Stored stored
                && step.name().equals(ADMIT_READER)
                && stored.reader().isPresent()) {
            return secrets.admitReader(stored.secret(), stored.reader().get());
        }
        return new StepOutcome.Unsupported("no release step named " + step.name() + " for this credential");
    }

    @Override
    public List<Permission> permissions() {
        return new OwnPolicies(config, api).ask();
    }

    @Override
    public void close() {
        api.close();
    }
}
