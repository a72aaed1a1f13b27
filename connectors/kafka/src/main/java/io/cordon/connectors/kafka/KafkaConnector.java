package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * Ends principals of a Kafka cluster.
 *
 * <p>First everything is denied, then the password is deleted: a cluster asks for the password only when a connection begins, so deleting it alone
 * leaves an open producer writing for ever, while a denial is felt with the next request.
 *
 * <p>A release deletes any password that is left and then takes away the denial, so the principal waits for a credential yet to be minted.
 */
final class KafkaConnector implements Connector {
    private static final String DENY = "deny-all";
    private static final String DELETE = "delete-password";
    private static final String LIFT = "lift-denial";

    private final String instance;
    private final KafkaConfig config;
    private final Cluster cluster;
    private final PrincipalProbe probe;

    KafkaConnector(String instance, KafkaConfig config) {
        this.instance = instance;
        this.config = config;
        this.cluster = new Cluster(config);
        this.probe = new PrincipalProbe(config, cluster);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance, "kafka", Set.of(CredentialKind.PRINCIPAL), "kafka://" + config.bootstrapServers());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        var name = Principal.of(request.credential()).inAcls();
        return List.of(
                new StepPlan(
                        DENY, Stage.BLOCK_NEW, config.reach(), name + " is denied everything, open connections too"),
                new StepPlan(DELETE, Stage.ROTATE, config.reach(), "the password of " + name + " is deleted"));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        boolean deniedBefore = before.known() && Before.deniedSince(before).isEmpty();
        if (config.lifetime() == KafkaConfig.Lifetime.SESSION || deniedBefore) {
            return List.of();
        }
        var name = Principal.of(request.credential()).inAcls();
        return List.of(new StepPlan(
                LIFT, Stage.ADMIT_NEW, config.reach(), name + " may do what it may, with a password yet to be set"));
    }

    @Override
    public PreState capture(PointRequest request) {
        try {
            var principal = Principal.of(request.credential());
            var acls = cluster.acls(principal);
            return new Before(
                            Denial.in(principal, acls),
                            cluster.passwords(principal).size(),
                            acls.size())
                    .toPreState();
        } catch (KafkaException e) {
            return PreState.unknown(); // a containment does not wait for it; a release then leaves the principal closed
        }
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        var principal = Principal.of(step.point().credential());
        return allowed(principal, () -> switch (step.name()) {
            case DENY -> deny(principal);
            case DELETE -> delete(principal);
            default -> new StepOutcome.Unsupported("no step named " + step.name());
        });
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        var principal = Principal.of(step.point().credential());
        try {
            boolean there = step.name().equals(DENY)
                    ? Denial.total(cluster.denied(principal))
                    : cluster.passwords(principal).isEmpty();
            return there ? Optional.of(Evidence.catalogue("seen at the cluster: " + step.name())) : Optional.empty();
        } catch (KafkaException e) {
            return Optional.empty(); // cannot be seen: the step is executed, it may be repeated
        }
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return probe.probe(request.point().credential());
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        if (!step.name().equals(LIFT)) {
            return new StepOutcome.Unsupported("no release step named " + step.name());
        }
        if (!step.before().known()) {
            // Unknown state before: whose denial it is cannot be told, so it stays.
            return new StepOutcome.Refused("what the principal was denied before is unknown; a human must open it");
        }
        var principal = Principal.of(step.point().credential());
        return allowed(principal, () -> lift(principal, step.before()));
    }

    /** What was issued before the release must not come back to life with it. */
    private StepOutcome lift(Principal principal, PreState before) {
        if (!Before.hadPassword(before)) {
            return new StepOutcome.Refused(
                    principal.inAcls() + " logs in without a password: what it logs in with would work again");
        }
        int tokens = cluster.tokens(principal);
        if (tokens > 0) {
            return new StepOutcome.Refused(
                    tokens + " delegation token(s) of " + principal.inAcls() + " would work again; expire them first");
        }
        delete(principal);
        cluster.lift(principal, Before.deniedSince(before));
        return new StepOutcome.Done(
                Evidence.acceptance("denial of " + principal.inAcls() + " taken away, it has no password"));
    }

    private StepOutcome deny(Principal principal) {
        var missing = new HashSet<>(Denial.ALL);
        missing.removeAll(cluster.denied(principal));
        if (missing.isEmpty()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue(principal.inAcls() + " was denied everything"));
        }
        cluster.deny(principal, missing);
        return new StepOutcome.Done(Evidence.acceptance(principal.inAcls() + " denied everything"));
    }

    private StepOutcome delete(Principal principal) {
        var mechanisms = cluster.passwords(principal);
        if (mechanisms.isEmpty()) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue(principal.inAcls() + " had no password"));
        }
        cluster.deletePasswords(principal, mechanisms);
        return new StepOutcome.Done(Evidence.acceptance("password of " + principal.inAcls() + " deleted"));
    }

    private StepOutcome allowed(Principal principal, Supplier<StepOutcome> action) {
        var reason = principal.untouchable(config);
        if (reason.isPresent()) {
            return new StepOutcome.Refused(reason.get());
        }
        try {
            return action.get();
        } catch (KafkaException e) {
            return KafkaFailure.outcome(e, "Alter or Describe");
        }
    }

    @Override
    public List<Permission> permissions() {
        return new OwnRights(cluster).ask();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
