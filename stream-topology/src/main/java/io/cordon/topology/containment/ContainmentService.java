package io.cordon.topology.containment;

import io.cordon.schemas.config.ServiceArguments;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.modes.FollowedModes;
import io.cordon.topology.service.Application;
import io.cordon.topology.service.Companion;
import io.cordon.topology.service.Launch;
import io.cordon.topology.service.Registries;
import io.cordon.topology.service.StreamService;
import java.util.Optional;

/**
 * The containment owner as a service.
 *
 * <p><b>Failure semantics.</b> While it is down, commands wait and holds stand; containments stand at the gates. A start that fails leaves
 * nothing running; closing again does nothing.
 */
public final class ContainmentService implements AutoCloseable {

    private final SchemaRegistry registry;
    private final StreamService service;

    private ContainmentService(SchemaRegistry registry, StreamService service) {
        this.registry = registry;
        this.service = service;
    }

    public static void main(String[] args) {
        System.exit(Launch.run(
                ServiceArguments.of("containment", ContainmentService.class, args),
                source -> start(ContainmentConfig.read(source))));
    }

    /**
     * Starts it.
     *
     * @throws io.cordon.topology.service.StartUpException if the cluster's topics do not fit
     */
    public static ContainmentService start(ContainmentConfig config) {
        SchemaRegistry registry = Registries.open(config.service().registry());
        try {
            return new ContainmentService(
                    registry, StreamService.start(config.service(), meters -> application(config, registry, meters)));
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private static Application application(ContainmentConfig config, SchemaRegistry registry, Meters meters) {
        FollowedModes modes =
                new FollowedModes(config.service(), Optional.of(config.operatorKeysFile()), registry, meters);
        Tracer tracer = Tracer.of(
                config.service().tracing(), config.service().application().id());
        ContainmentParts parts = new ContainmentParts(
                config.service().application().id(),
                config.authorityEpoch(),
                config.policy(),
                config.tick(),
                config.rememberRequests(),
                config.service().topics().catalog(),
                registry,
                RecordSigner.following(config.signingKeyFile()),
                RecordVerifier.following(config.operatorKeysFile()),
                meters,
                modes,
                tracer);
        return new Application(
                new ContainmentTopology(parts).get(),
                ContainmentTopology.topics(),
                modes.with(Companion.closing(tracer)));
    }

    /** True while it is restored and running. */
    public boolean ready() {
        return service.ready();
    }

    /** Where metrics and health are served. */
    public int httpPort() {
        return service.httpPort();
    }

    @Override
    public void close() {
        service.close();
        registry.close();
    }
}
