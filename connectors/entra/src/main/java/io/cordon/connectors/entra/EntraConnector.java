package io.cordon.connectors.entra;

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
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contains at Entra: {@link Plans} says what is due, {@link Containment} does it, {@link AccessProbe} finds out, {@link Release} lets in again. */
final class EntraConnector implements Connector {
    private final String instance;
    private final EntraConfig config;
    private final Graph graph;
    private final Plans plans;
    private final Containment containment;
    private final AccessProbe probe;
    private final Release release;

    EntraConnector(String instance, EntraConfig config, Clock clock) {
        this.instance = instance;
        this.config = config;
        this.graph = new Graph(config, clock);
        var secrets = new Secrets(graph, clock);
        this.plans = new Plans(config);
        this.containment = new Containment(graph, secrets, new Grants(graph));
        this.probe = new AccessProbe(config, graph);
        this.release = new Release(graph, secrets);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "entra",
                Set.of(CredentialKind.OAUTH2_TOKEN, CredentialKind.PRINCIPAL),
                config.graph() + " tenant " + config.tenant());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return plans.containment(request);
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return plans.release(request, before);
    }

    @Override
    public PreState capture(PointRequest request) {
        return containment.capture(request);
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return containment.contain(step);
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return containment.effectOf(step);
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return probe.of(request);
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return release.of(step);
    }

    @Override
    public List<Permission> permissions() {
        return new OwnRoles(graph.own(), config.dropGrants()).ask();
    }

    @Override
    public void close() {
        graph.close();
    }
}
