package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.transport.KafkaSettings;
import io.cordon.emitter.transport.KafkaTransport;
import io.cordon.emitter.transport.Transport;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.schemas.grant.GrantRefusedException;
import io.cordon.schemas.grant.GrantSource;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds an {@link EmitterConfig}. Only where events go has no default. */
public final class EmitterConfigBuilder {
    private static final Duration REGISTRY_TIMEOUT = Duration.ofSeconds(2);

    private final String tenant;
    private final String runtime;
    private String instance = "pid-" + ProcessHandle.current().pid();
    private TopicNames topics = TopicNames.standard();
    private @Nullable Supplier<? extends Transport> transport;
    private @Nullable Supplier<? extends SchemaRegistry> registry;
    private GrantSource grants = request -> {
        throw new GrantRefusedException("no grant source is configured", null);
    };
    private CallGuard guard = Guards.allowAll();
    private Mode mode = Mode.ENFORCE;
    private ToolKnowledge tools = ToolKnowledge.none();
    private Deadlines deadlines = Deadlines.standard();
    private Capacity capacity = Capacity.standard();
    private FailurePolicy failurePolicy = FailurePolicy.standard();
    private Duration heartbeat = Duration.ofSeconds(10);
    private InstantSource clock = InstantSource.system();
    private Tracer tracer = Tracer.off();

    EmitterConfigBuilder(String tenant, String runtime) {
        this.tenant = requireNonNull(tenant, "tenant");
        this.runtime = requireNonNull(runtime, "runtime");
    }

    /** The process or pod; its process id if not said. */
    public EmitterConfigBuilder instance(String name) {
        instance = requireNonNull(name, "name");
        return this;
    }

    /** Events go to this Kafka. */
    public EmitterConfigBuilder kafka(String bootstrapServers) {
        return kafka(bootstrapServers, Map.of());
    }

    /** Events go to this Kafka, with more properties of its producer, such as those for authentication. */
    public EmitterConfigBuilder kafka(String bootstrapServers, Map<String, String> properties) {
        KafkaSettings settings = KafkaSettings.of(bootstrapServers).with(properties);
        return transport(() -> KafkaTransport.open(settings));
    }

    /** Events go this way. */
    public EmitterConfigBuilder transport(Supplier<? extends Transport> supplier) {
        transport = requireNonNull(supplier, "supplier");
        return this;
    }

    /** The schema registry at this address, in Confluent's interface. */
    public EmitterConfigBuilder registry(URI address) {
        return registry(RegistryConfig.of(address).withTimeout(REGISTRY_TIMEOUT).withRounds(1, Duration.ZERO));
    }

    /** This schema registry. */
    public EmitterConfigBuilder registry(RegistryConfig config) {
        requireNonNull(config, "config");
        return registry(() -> new HttpSchemaRegistry(config));
    }

    /** This schema registry. */
    public EmitterConfigBuilder registry(Supplier<? extends SchemaRegistry> supplier) {
        registry = requireNonNull(supplier, "supplier");
        return this;
    }

    /** Names of the topics; those with the standard prefix if not said. */
    public EmitterConfigBuilder topics(TopicNames names) {
        topics = requireNonNull(names, "names");
        return this;
    }

    /** Where sessions get their grants. Without one they are unverified, and Cordon can do little about them. */
    public EmitterConfigBuilder grants(GrantSource source) {
        grants = requireNonNull(source, "source");
        return this;
    }

    /** Who decides about calls; everything is allowed if not said. */
    public EmitterConfigBuilder guard(CallGuard newGuard) {
        guard = requireNonNull(newGuard, "newGuard");
        return this;
    }

    /** How far the runtime lets Cordon go; {@link Mode#ENFORCE} if not said. */
    public EmitterConfigBuilder mode(Mode newMode) {
        mode = requireNonNull(newMode, "newMode");
        return this;
    }

    /** What is known about tools; everything is inferred if not said. */
    public EmitterConfigBuilder tools(ToolCatalog catalog, String version) {
        tools = new ToolKnowledge(catalog, version);
        return this;
    }

    /** How long things may take; {@link Deadlines#standard()} if not said. */
    public EmitterConfigBuilder deadlines(Deadlines newDeadlines) {
        deadlines = requireNonNull(newDeadlines, "newDeadlines");
        return this;
    }

    /** How much of the process may be used; {@link Capacity#standard()} if not said. */
    public EmitterConfigBuilder capacity(Capacity newCapacity) {
        capacity = requireNonNull(newCapacity, "newCapacity");
        return this;
    }

    /** Which way a call goes when the guard fails; {@link FailurePolicy#standard()} if not said. */
    public EmitterConfigBuilder failurePolicy(FailurePolicy policy) {
        failurePolicy = requireNonNull(policy, "policy");
        return this;
    }

    /** How often each session says that it is alive; every ten seconds if not said. */
    public EmitterConfigBuilder heartbeat(Duration interval) {
        heartbeat = requireNonNull(interval, "interval");
        return this;
    }

    /** The runtime's clock; the system's if not said. */
    public EmitterConfigBuilder clock(InstantSource source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /** Traces each event's way through Cordon; nothing is traced if not said. The tracer is not closed with the emitter. */
    public EmitterConfigBuilder tracer(Tracer newTracer) {
        tracer = requireNonNull(newTracer, "newTracer");
        return this;
    }

    /**
     * The configuration.
     *
     * @throws IllegalStateException if it was not said where events go
     */
    public EmitterConfig build() {
        if (transport == null || registry == null) {
            throw new IllegalStateException("an emitter needs kafka(...) or transport(...), and registry(...)");
        }
        return new EmitterConfig(
                tenant,
                runtime,
                instance,
                new Outlet(topics, transport, registry, tracer),
                grants,
                guard,
                mode,
                tools,
                deadlines,
                capacity,
                failurePolicy,
                heartbeat,
                clock);
    }
}
