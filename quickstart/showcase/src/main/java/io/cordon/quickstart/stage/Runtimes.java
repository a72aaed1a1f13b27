package io.cordon.quickstart.stage;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.Deadlines;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterConfigBuilder;
import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.quickstart.agent.Troupe;
import io.cordon.quickstart.tool.ToolNames;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.GrantSource;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two agent runtimes: one with emitter and gate, one with the emitter alone. Closed, they send what they still have.
 *
 * @param gated calls are judged before they run
 * @param reporting calls are reported only
 */
record Runtimes(Gate gate, Emitter gated, Emitter reporting) implements AutoCloseable {
    private static final String CATALOG_VERSION = "quickstart-1";

    /** As many trees as hit every task with near certainty. */
    private static final int TRIED_ROOTS = 64;

    /** Two cores carry everything here, so the broker gets more time to acknowledge than it would need by itself. */
    private static final Deadlines DEADLINES =
            new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3));

    static Runtimes start(Bus bus, KeyRing keys, SchemaRegistry registry) throws InterruptedException {
        GrantSource grants = new FileGrantSource(keys.tenant());
        Gate gate = Gate.open(GateConfig.of(new FeedConfig(bus.client(Role.RUNTIME), registry, TopicNames.standard())));
        awaitWarm(gate);
        Emitter gated =
                Emitter.start(config("gated-runtime", bus, grants).guard(gate).build());
        Emitter reporting =
                Emitter.start(config("reporting-runtime", bus, grants).build());
        return new Runtimes(gate, gated, reporting);
    }

    /** Until it has heard every task of detection, a gate answers sinks by its failure policy. */
    private static void awaitWarm(Gate gate) throws InterruptedException {
        List<SubjectKeys> anywhere = IntStream.range(0, TRIED_ROOTS)
                .mapToObj(i -> SubjectKeys.of(World.TENANT, "root-" + i, "root-" + i, "nobody"))
                .toList();
        Services.await(
                () -> anywhere.stream()
                        .allMatch(keys -> gate.view().age(keys, Instant.now()).isPresent()),
                "the gate has not heard all tasks of detection after ");
    }

    private static EmitterConfigBuilder config(String runtime, Bus bus, GrantSource grants) {
        return EmitterConfig.builder(World.TENANT, runtime)
                .instance("quickstart")
                .kafka(bus.bootstrapServers(), texts(bus.client(Role.RUNTIME)))
                .registry(bus.registry(Role.RUNTIME))
                .grants(grants)
                .deadlines(DEADLINES)
                .tools(ToolNames.catalog(), CATALOG_VERSION);
    }

    private static Map<String, String> texts(Map<String, Object> client) {
        return client.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    AgentSession open(Troupe.Opening opening) {
        return switch (opening.runtime()) {
            case GATED -> gated.open(opening.request());
            case REPORTING -> reporting.open(opening.request());
        };
    }

    @Override
    public void close() {
        gated.close();
        reporting.close();
        gate.close();
    }
}
