package io.cordon.connectors.vault;

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
import java.util.List;
import java.util.Optional;

/**
 * Ends what an agent holds at OpenBao or HashiCorp Vault. An entity is disabled first, which can be undone and stops every token of it at once;
 * then its tokens are revoked, since disabled tokens come back to life with their entity.
 */
final class VaultConnector implements Connector {
    private static final String DISABLE = "disable-entity";
    private static final String REVOKE_TOKENS = "revoke-entity-tokens";
    private static final String END = "end-credential";
    private static final String ENABLE = "enable-entity";

    private final String instance;
    private final VaultConfig config;
    private final VaultApi api;
    private final Credential credentials;
    private final Entities entities;

    VaultConnector(String instance, VaultConfig config) {
        this.instance = instance;
        this.config = config;
        this.api = new VaultApi(config);
        this.credentials = new Credential(api);
        this.entities = new Entities(api, config);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance, "vault", Subject.kinds(), config.address().toString());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        var subject = Subject.of(request.credential());
        var what = Credential.what(subject);
        if (!(subject instanceof Subject.Entity)) {
            var stage = subject instanceof Subject.SecretId ? Stage.BLOCK_NEW : Stage.END_ISSUED;
            return List.of(new StepPlan(END, stage, reach(subject), what + " is ended"));
        }
        var disable = new StepPlan(DISABLE, Stage.BLOCK_NEW, new Reach.WholeAgent(), what + " is disabled");
        var revoke = new StepPlan(
                REVOKE_TOKENS, Stage.END_SESSIONS, new Reach.WholeAgent(), "tokens of " + what + " are revoked");
        return config.searchTokens() ? List.of(disable, revoke) : List.of(disable);
    }

    private Reach reach(Subject subject) {
        return subject instanceof Subject.LeasePrefix
                ? new Reach.SharedClient(config.prefixSharers())
                : new Reach.OneCredential();
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        if (!(Subject.of(request.credential()) instanceof Subject.Entity entity) || Entities.wasClosed(before)) {
            return List.of();
        }
        var summary = Credential.what(entity) + " is enabled once none of its tokens is left";
        return List.of(new StepPlan(ENABLE, Stage.ADMIT_NEW, new Reach.WholeAgent(), summary));
    }

    @Override
    public PreState capture(PointRequest request) {
        return Subject.of(request.credential()) instanceof Subject.Entity entity
                ? entities.state(entity.id())
                : PreState.unknown(); // nothing else is restored
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        var subject = Subject.of(step.point().credential());
        return switch (step.name()) {
            case DISABLE -> entity(subject).map(entities::disable).orElseGet(() -> unsupported(step.name()));
            case REVOKE_TOKENS -> entity(subject).map(entities::revokeTokens).orElseGet(() -> unsupported(step.name()));
            case END -> end(subject);
            default -> unsupported(step.name());
        };
    }

    private StepOutcome end(Subject subject) {
        return switch (subject) {
            case Subject.Unreadable unreadable -> new StepOutcome.Refused(unreadable.why());
            case Subject.Entity entity -> unsupported(END);
            case Subject.Lease lease -> allowed(lease.id()) ? credentials.end(lease) : outside();
            case Subject.LeasePrefix below -> allowed(below.prefix()) ? credentials.end(below) : outside();
            case Subject.Token token -> credentials.end(token);
            case Subject.SecretId id -> credentials.end(id);
        };
    }

    private boolean allowed(String lease) {
        return config.leasePattern().matcher(lease).matches();
    }

    private static StepOutcome outside() {
        return new StepOutcome.Refused("the lease or prefix is outside leasePattern");
    }

    private static Optional<String> entity(Subject subject) {
        return subject instanceof Subject.Entity entity ? Optional.of(entity.id()) : Optional.empty();
    }

    private static StepOutcome unsupported(String step) {
        return new StepOutcome.Unsupported("no step named " + step + " for this credential");
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        var subject = Subject.of(step.point().credential());
        return switch (step.name()) {
            case DISABLE -> entity(subject).flatMap(entities::disabled);
            case REVOKE_TOKENS -> Optional.empty(); // the search is the step itself; repeating it is harmless
            default ->
                !(subject instanceof Subject.Unreadable) && credentials.look(subject) instanceof Sight.Gone
                        ? Optional.of(Evidence.statement(Credential.what(subject) + " is not known to Vault"))
                        : Optional.empty();
        };
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var credential = request.point().credential();
        return new VaultProbe(api).probe(Subject.of(credential), credential);
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        var entity = entity(Subject.of(step.point().credential()));
        return step.name().equals(ENABLE) && entity.isPresent()
                ? entities.enable(entity.get(), step.before())
                : unsupported(step.name());
    }

    @Override
    public List<Permission> permissions() {
        return new OwnCapabilities(api, config.searchTokens()).ask();
    }

    @Override
    public void close() {
        api.close();
    }
}
