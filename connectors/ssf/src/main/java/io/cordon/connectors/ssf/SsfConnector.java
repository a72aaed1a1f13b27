package io.cordon.connectors.ssf;

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
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Announces containments to the receivers of a transmitter. A step is done when they took the event; what they do with it no
 * token says, so access has ended only where a probe is configured that finds it so.
 */
final class SsfConnector implements Connector {
    private final String instance;
    private final SsfConfig config;
    private final HttpTarget target;
    private final Transmitter transmitter;
    private final SsfServer server;

    private SsfConnector(
            String instance, SsfConfig config, HttpTarget target, Transmitter transmitter, SsfServer server) {
        this.instance = instance;
        this.config = config;
        this.target = target;
        this.transmitter = transmitter;
        this.server = server;
    }

    static SsfConnector start(String instance, SsfConfig config, Clock clock) {
        var streams = Streams.open(config.state(), config.queue());
        var target = new HttpTarget(config.http(), clock);
        var keys = new SigningKeys(config.keys(), config.keep());
        var transmitter = new Transmitter(config, streams, keys, target, clock);
        try {
            var server = SsfServer.start(config, new Routes(config, streams, transmitter, keys, clock));
            return new SsfConnector(instance, config, target, transmitter, server);
        } catch (RuntimeException e) {
            transmitter.close();
            throw e;
        }
    }

    /** The port that receivers are served at. */
    int port() {
        return server.port();
    }

    Counted.Counters counters() {
        return transmitter.counters();
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "ssf",
                Set.of(CredentialKind.values()),
                config.issuer().toString());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return Announcement.ofContainment(config.events(), request);
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return Announcement.ofRelease(config.events(), request);
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown(); // a transmitter sees nothing of its receivers
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return Announcement.ofContainmentStep(step.name())
                .map(announcement -> transmitter.announce(step.point(), step.key(), announcement))
                .orElseGet(() -> new StepOutcome.Unsupported("no step named " + step.name()));
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return Announcement.ofContainmentStep(step.name())
                .filter(announcement -> transmitter.isAnnounced(step.point(), step.key(), announcement))
                .map(announcement -> Evidence.acceptance("every receiver has taken it"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        var token = request.point().credential().secret();
        return config.probe().isPresent() && token.isPresent()
                ? Introspection.ask(target, config.probe().get(), token.get(), request)
                : Introspection.byTime(request.point().credential(), request.now());
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return Announcement.ofReleaseStep(step.name())
                .map(announcement -> transmitter.announce(step.point(), step.key(), announcement))
                .orElseGet(() -> new StepOutcome.Unsupported("no release step named " + step.name()));
    }

    @Override
    public List<Permission> permissions() {
        return new OwnStanding(config, target).ask(Instant.now());
    }

    @Override
    public void close() {
        server.close();
        transmitter.close();
    }
}
