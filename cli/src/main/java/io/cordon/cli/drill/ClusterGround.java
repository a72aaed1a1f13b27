package io.cordon.cli.drill;

import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Answer;
import io.cordon.operations.request.Ask;
import io.cordon.operations.request.RequestDesk;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.grant.FileGrantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real cluster: requests are signed by the operator whose key the runner was given, the session is reported by an emitter as any other. */
final class ClusterGround implements DrillGround {
    private final Cluster cluster;
    private final String tenant;
    private final RequestDesk desk;
    private final DrillPlan plan;
    private final CanaryInventory inventory;

    ClusterGround(Cluster cluster, String tenant, RequestDesk desk, DrillPlan plan) {
        this.cluster = cluster;
        this.tenant = tenant;
        this.desk = desk;
        this.plan = plan;
        this.inventory = new CanaryInventory(cluster, tenant, plan);
    }

    @Override
    public void list(String session, List<Canary> canaries) {
        inventory.list(session, canaries);
    }

    @Override
    public Answer announced(String session, Runnable harm) throws InterruptedException {
        return desk.ask(about(RequestKind.DRILL, session, "scheduled drill"), plan.patience(), step -> {}, harm);
    }

    @Override
    public void harm(String session) {
        try (Emitter emitter = Emitter.start(EmitterConfig.builder(tenant, plan.runtime())
                .kafka(String.valueOf(cluster.kafka().get("bootstrap.servers")), clientProperties())
                .registry(() -> new LentRegistry(cluster.registry()))
                .topics(cluster.topics())
                .grants(new FileGrantSource(plan.grants()))
                .build())) {
            new HostileCanary(plan).play(emitter, session);
        }
    }

    @Override
    public void cleanUp(String session, List<Canary> canaries) throws InterruptedException {
        try {
            desk.ask(about(RequestKind.RELEASE, session, "the drill is over"), plan.patience(), step -> {});
        } finally {
            inventory.withdraw(canaries);
        }
    }

    private static Ask about(RequestKind kind, String session, String reason) {
        return Ask.about(kind, new Subject(SubjectKind.SESSION, session, session), reason);
    }

    private Map<String, String> clientProperties() {
        var properties = new HashMap<String, String>();
        cluster.kafka().forEach((name, value) -> properties.put(name, value.toString()));
        // What bounds an operator's patience would be too short or unknown to the emitter, which has its own.
        properties.keySet().removeAll(List.of("request.timeout.ms", "default.api.timeout.ms"));
        return properties;
    }
}
