package io.cordon.topology.modes;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesFeed;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.metric.ServiceMetric;
import io.cordon.topology.service.Companion;
import io.cordon.topology.service.KafkaClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The modes in force, as a streams application follows them; none for one that was given no operators' keys. */
public final class FollowedModes implements Supplier<Modes>, Companion {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Optional<ModesFeed>> opening;
    private volatile Optional<ModesFeed> feed = Optional.empty();

    /**
     * Follows nothing yet.
     *
     * @param operatorKeys public keys of those who may set modes; empty to follow none
     */
    public FollowedModes(ServiceConfig config, Optional<Path> operatorKeys, SchemaRegistry registry, Meters meters) {
        requireNonNull(config, "config");
        Optional<RecordVerifier> verifier = operatorKeys.map(RecordVerifier::following);
        this.opening = () -> verifier.map(keys -> ModesFeed.start(
                clients(config),
                config.topics().names(),
                registry,
                keys,
                Counted.of(config.application().id(), meters)));
    }

    private static Map<String, Object> clients(ServiceConfig config) {
        Map<String, Object> properties = new HashMap<>();
        KafkaClients.common(config.kafka()).forEach((name, value) -> properties.put(String.valueOf(name), value));
        properties.put("client.id", config.application().id() + "-modes");
        return properties;
    }

    /** Waits until what is in the topic is known, so that a restart does not for a moment go further than operators allow. */
    @Override
    public void begin() {
        feed = opening.get();
        feed.ifPresent(each -> each.awaitRead(PATIENCE));
    }

    @Override
    public Modes get() {
        return feed.map(ModesFeed::get).orElseGet(Modes::none);
    }

    @Override
    public void close() {
        feed.ifPresent(ModesFeed::close);
    }

    /** Counts documents, and shows whether the newest one is in force. */
    private record Counted(String application, Meters meters, AtomicBoolean newestRefused)
            implements ModesFeed.Listener {

        static Counted of(String application, Meters meters) {
            Counted counted = new Counted(application, meters, new AtomicBoolean());
            meters.gauge(
                    ServiceMetric.MODES_REFUSED, () -> counted.newestRefused().get() ? 1 : 0, application);
            return counted;
        }

        @Override
        public void taken(Modes modes) {
            KnownDetectors.check(modes);
            newestRefused.set(false);
            count("taken");
        }

        @Override
        public void refused() {
            newestRefused.set(true);
            count("refused");
        }

        private void count(String outcome) {
            meters.counter(ServiceMetric.MODES_CHANGED, application, outcome).increment();
        }
    }
}
