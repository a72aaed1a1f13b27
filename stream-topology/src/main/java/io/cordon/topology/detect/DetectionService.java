package io.cordon.topology.detect;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.schemas.config.ServiceArguments;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.modes.FollowedModes;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.service.Application;
import io.cordon.topology.service.Companion;
import io.cordon.topology.service.Launch;
import io.cordon.topology.service.Registries;
import io.cordon.topology.service.StreamService;
import io.cordon.topology.session.EarlyHolds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detection as a service.
 *
 * <p><b>Failure semantics.</b> While it is down, holds and containments stand at the gates, and gates without its heartbeats go by their
 * failure policy; nothing opens. A start that fails leaves nothing running; closing again does nothing.
 */
public final class DetectionService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionService.class);

    private final SchemaRegistry registry;
    private final StreamService service;

    private DetectionService(SchemaRegistry registry, StreamService service) {
        this.registry = registry;
        this.service = service;
    }

    public static void main(String[] args) {
        System.exit(Launch.run(
                ServiceArguments.of("detection", DetectionService.class, args),
                source -> start(DetectionConfig.read(source))));
    }

    /**
     * Starts it.
     *
     * @throws io.cordon.topology.service.StartUpException if the cluster's topics do not fit
     * @throws RuntimeException if the baselines that it was given cannot be read
     */
    public static DetectionService start(DetectionConfig config) {
        SchemaRegistry registry = Registries.open(config.service().registry());
        try {
            Baselines baselines = baselines(config);
            return new DetectionService(
                    registry,
                    StreamService.start(config.service(), meters -> application(config, baselines, registry, meters)));
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private static Baselines baselines(DetectionConfig config) {
        Baselines fixed = config.baselines().fixed();
        LOG.atInfo()
                .addKeyValue("source", config.baselines().file().isPresent() ? "file" : "topic")
                .addKeyValue("version", fixed.version())
                .addKeyValue("learning", config.baselines().learn())
                .log("baselines");
        return fixed;
    }

    private static Application application(
            DetectionConfig config, Baselines baselines, SchemaRegistry registry, Meters meters) {
        FollowedModes modes = new FollowedModes(config.service(), config.operatorKeysFile(), registry, meters);
        Tracer tracer = Tracer.of(
                config.service().tracing(), config.service().application().id());
        DetectionSettings settings = DetectionSettings.of(config, baselines, modes, tracer);
        DetectionMeters counts = new DetectionMeters(meters);
        Companion beside = modes.with(Companion.closing(tracer));
        if (settings.time() == TimeSource.CLAIMED) {
            return application(settings, registry, EarlyHolds.NONE, counts, beside); // a replay holds nobody
        }
        EarlyHoldProducer early = new EarlyHoldProducer(config.service(), registry, counts);
        return application(settings, registry, early, counts, beside.with(early));
    }

    private static Application application(
            DetectionSettings settings,
            SchemaRegistry registry,
            EarlyHolds early,
            DetectionMeters meters,
            Companion beside) {
        DetectionTopology topology = new DetectionTopology(settings, registry, early, meters);
        return new Application(topology.get(), DetectionTopology.topics(), beside);
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
