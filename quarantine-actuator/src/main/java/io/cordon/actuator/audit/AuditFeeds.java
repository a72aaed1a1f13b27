package io.cordon.actuator.audit;

import io.cordon.actuator.config.AuditConfig;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.Network;
import io.cordon.connectors.api.Settings;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The feeds that the configuration names, each with the names of its target's credentials.
 *
 * <p><b>Failure semantics:</b> settings are checked whole before anything starts. Once started a feed goes on until it is closed or another one takes over.
 */
public final class AuditFeeds implements AutoCloseable {

    private record Prepared(AuditSource source, InventoryNames names) {}

    private final AuditConfig config;
    private final List<Prepared> prepared;
    private final List<AuditFeed> running = new CopyOnWriteArrayList<>();

    private AuditFeeds(AuditConfig config, List<Prepared> prepared) {
        this.config = config;
        this.prepared = prepared;
    }

    /**
     * Makes all sources; none is asked yet.
     *
     * @throws ConnectorConfigException naming the problems of all of them
     */
    public static AuditFeeds prepare(AuditConfig config, Unsealer unsealer) {
        List<Prepared> prepared = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < config.sources().size(); i++) {
            add(config, config.sources().get(i), "audit.sources[" + i + "]", unsealer, prepared, problems);
        }
        if (!problems.isEmpty()) {
            prepared.forEach(one -> one.source().close());
            throw new ConnectorConfigException(problems);
        }
        return new AuditFeeds(config, prepared);
    }

    private static void add(
            AuditConfig config,
            AuditConfig.Source source,
            String path,
            Unsealer unsealer,
            List<Prepared> prepared,
            List<String> problems) {
        var factory = AuditSourceFactory.of(source.type());
        if (factory.isEmpty()) {
            problems.add(path + ".type is '" + source.type() + "', expected one of "
                    + AuditSourceFactory.installed().stream()
                            .map(AuditSourceFactory::type)
                            .sorted()
                            .toList());
            return;
        }
        if (prepared.stream().anyMatch(other -> other.source().name().equals(source.name()))) {
            // It would fence the other one: the name is that of cursor and transactions.
            problems.add(path + ".name '" + source.name() + "' is used twice");
            return;
        }
        try {
            prepared.add(new Prepared(
                    factory.get().create(source.name(), Settings.of(path + ".config", source.settings())),
                    new InventoryNames(config.tenant(), source.connector(), factory.get(), unsealer)));
        } catch (ConnectorConfigException e) {
            problems.addAll(e.problems());
        }
    }

    /** The inventory lists a credential. */
    public void listed(InventoryEntry entry) {
        prepared.forEach(one -> one.names().listed(entry));
    }

    /**
     * Starts all of them.
     *
     * @param kafka properties of Kafka's clients
     */
    public void start(Map<String, Object> kafka, TopicNames topics, SchemaRegistry registry) {
        AuditFeedConfig how = new AuditFeedConfig(config.tenant(), kafka, topics, places(config), config.every());
        prepared.forEach(one -> running.add(AuditFeed.start(how, one.source(), one.names(), registry)));
    }

    /** How long ago what targets saw was last written as a whole, of the source that is furthest behind. */
    public Duration behind() {
        return running.stream().map(AuditFeed::behind).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static FollowedPlaces places(AuditConfig config) {
        Map<String, List<Network>> named = new LinkedHashMap<>();
        config.places()
                .forEach((name, networks) -> named.put(
                        name,
                        networks.stream()
                                .flatMap(network -> Network.parse(network).stream())
                                .toList()));
        return new FollowedPlaces(config.placesKey(), named);
    }

    @Override
    public void close() {
        running.forEach(AuditFeed::close);
    }
}
