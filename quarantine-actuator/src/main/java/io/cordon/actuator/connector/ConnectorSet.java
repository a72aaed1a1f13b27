package io.cordon.actuator.connector;

import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.StepPlans;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured connectors by the names that credentials use. */
public final class ConnectorSet implements StepPlans, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConnectorSet.class);

    private final Map<String, Connector> connectors = new ConcurrentHashMap<>();
    private final Map<String, ConnectorMode> modes = new ConcurrentHashMap<>();
    private volatile Map<String, ConnectorMode> lowered = Map.of();
    private final boolean dry;

    private ConnectorSet(boolean dry) {
        this.dry = dry;
    }

    /** Connectors that execute nothing, whatever the name. */
    public static ConnectorSet dry() {
        return new ConnectorSet(true);
    }

    /**
     * Makes all of them.
     *
     * @throws ConnectorConfigException naming the problems of all of them
     */
    public static ConnectorSet of(List<ConnectorConfig> configs) {
        var set = new ConnectorSet(false);
        var problems = new ArrayList<String>();
        for (int i = 0; i < configs.size(); i++) {
            set.add(configs.get(i), "connectors[" + i + "]", problems);
        }
        if (!problems.isEmpty()) {
            set.close();
            throw new ConnectorConfigException(problems);
        }
        return set;
    }

    private void add(ConnectorConfig config, String path, List<String> problems) {
        var factory = ConnectorFactory.of(config.type());
        if (factory.isEmpty()) {
            var known = ConnectorFactory.installed().stream()
                    .map(ConnectorFactory::type)
                    .sorted()
                    .toList();
            problems.add(path + ".type is '" + config.type() + "', expected one of " + known);
            return;
        }
        try {
            var settings = Settings.of(path + ".config", config.settings());
            Connector connector = factory.get().create(config.name(), settings);
            if (connectors.putIfAbsent(config.name(), connector) != null) {
                problems.add(path + ".name '" + config.name() + "' is used twice");
            }
            modes.put(config.name(), config.mode());
        } catch (ConnectorConfigException e) {
            problems.addAll(e.problems());
        }
    }

    /** The connector of a name. */
    public Optional<Connector> find(String name) {
        return dry
                ? Optional.of(connectors.computeIfAbsent(name, DryConnector::new))
                : Optional.ofNullable(connectors.get(name));
    }

    /** From now on connectors go no further than this, nor than their file allows. Names that are not here are those of other actuators. */
    public void lower(Map<String, ConnectorMode> most) {
        lowered = Map.copyOf(most);
    }

    /** How far a connector may go now. */
    public ConnectorMode mode(String name) {
        return modes.getOrDefault(name, ConnectorMode.ENFORCE)
                .weaker(lowered.getOrDefault(name, ConnectorMode.ENFORCE));
    }

    /**
     * The connector of a name for one step of an order. What was planned while it might not act stays as it was planned: the steps that it would have
     * taken are not known to anybody.
     */
    Optional<Connector> find(String name, Order order, String step) {
        return RestrainedConnector.plans(step)
                ? find(name).map(connector -> new RestrainedConnector(connector, mode(name)))
                : find(name, order);
    }

    /** The connector of a name, as far as it may go for an order. */
    Optional<Connector> find(String name, Order order) {
        var mode = mode(name);
        // What was contained before the mode was lowered has to be undone all the same.
        boolean may = mode.lets(order.byPerson()) || order.key().action() == CommandKey.Action.RELEASE;
        return may ? find(name) : find(name).map(connector -> new RestrainedConnector(connector, mode));
    }

    /** Whether an order is carried out by the connector of a name, or only recorded. */
    boolean acts(String name, Order order) {
        return find(name, order)
                .filter(connector -> !(connector instanceof RestrainedConnector))
                .isPresent();
    }

    /** Its type, for metrics. */
    String type(String name) {
        return find(name).map(c -> c.describe().type()).orElse("none");
    }

    @Override
    public Optional<List<StepPlan>> contain(Order order, InventoryEntry credential) {
        return planned(order, credential, c -> c.plan(point(order, credential, Optional.empty())));
    }

    @Override
    public Optional<List<StepPlan>> release(Order order, InventoryEntry credential, PreState before) {
        return planned(order, credential, c -> c.planRelease(point(order, credential, Optional.empty()), before));
    }

    private Optional<List<StepPlan>> planned(
            Order order, InventoryEntry credential, Function<Connector, List<StepPlan>> plan) {
        try {
            return find(credential.connector(), order).map(plan);
        } catch (RuntimeException e) {
            // A bug of a connector costs its own points, which are reported as failed, not the partition.
            log.atError()
                    .addKeyValue("connector", credential.connector())
                    .addKeyValue("credential", credential.ref())
                    .setCause(e)
                    .log("connector cannot plan");
            return Optional.empty();
        }
    }

    /** How many agents lose all they have at its target when a credential is ended: 0 if only what is held ends. */
    public int agentsHit(InventoryEntry credential) {
        boolean acts = mode(credential.connector()).lets(true);
        return find(credential.connector()).filter(connector -> acts).stream()
                .flatMap(connector -> reaches(connector, credential))
                .mapToInt(ConnectorSet::agents)
                .max()
                .orElse(0);
    }

    private static Stream<Reach> reaches(Connector connector, InventoryEntry credential) {
        try {
            var request = new PointRequest("reach", credential.tenant(), view(credential, Optional.empty()));
            return connector.plan(request).stream().map(StepPlan::reach);
        } catch (RuntimeException e) {
            return Stream.empty(); // a bug that is told when it is planned for a containment
        }
    }

    private static int agents(Reach reach) {
        return switch (reach) {
            case Reach.OneSession one -> 0;
            case Reach.OneCredential one -> 0;
            case Reach.WholeAgent agent -> 1;
            case Reach.SharedClient shared -> shared.sharers();
        };
    }

    static PointRequest point(Order order, InventoryEntry credential, Optional<SecretValue> secret) {
        return new PointRequest(order.key().commandId(), order.subject().tenant(), view(credential, secret));
    }

    private static CredentialView view(InventoryEntry credential, Optional<SecretValue> secret) {
        return new CredentialView(
                credential.ref(),
                credential.kind(),
                credential.target(),
                credential.principal(),
                credential.validation(),
                credential.expiresAt(),
                secret);
    }

    @Override
    public void close() {
        connectors.values().forEach(Connector::close);
    }
}
