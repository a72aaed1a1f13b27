package io.cordon.topology.containment.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.topic.Keys;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.RadiusWindow;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.Tenancy;
import io.cordon.topology.containment.owner.View;
import io.cordon.topology.containment.owner.Waiting;
import io.cordon.topology.containment.owner.Windows;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The stores of one task of the containment owner. */
public final class OwnerStores {

    private static final String CONTAINMENTS = "containments";
    private static final String WINDOWS = "blast-windows";
    private static final String TIMERS = "timers";
    private static final String REQUESTS = "answered-requests";
    private static final String APPROVALS = "approvals";
    private static final String POPULATION = "population";
    private static final String WAITING = "waiting-requests";
    private static final String TENANTS = "tenants";
    private static final List<String> BY_TEXT =
            List.of(CONTAINMENTS, WINDOWS, REQUESTS, APPROVALS, POPULATION, WAITING, TENANTS);
    private static final String HOLDS = "/holds";

    private final KeyValueStore<String, byte[]> containments;
    private final KeyValueStore<String, byte[]> windows;
    private final KeyValueStore<String, byte[]> requests;
    private final KeyValueStore<String, byte[]> approvals;
    private final KeyValueStore<String, byte[]> waiting;
    private final KeyValueStore<String, byte[]> tenants;
    private final Population population;
    private final Timers timers;

    public OwnerStores(ProcessingContext context) {
        this.containments = context.getStateStore(CONTAINMENTS);
        this.windows = context.getStateStore(WINDOWS);
        this.requests = context.getStateStore(REQUESTS);
        this.approvals = context.getStateStore(APPROVALS);
        this.waiting = context.getStateStore(WAITING);
        this.tenants = context.getStateStore(TENANTS);
        KeyValueStore<String, byte[]> people = context.getStateStore(POPULATION);
        this.population = new Population(people);
        KeyValueStore<Bytes, byte[]> rows = context.getStateStore(TIMERS);
        this.timers = new Timers(rows);
    }

    /** Persistent, with a change log each, and without a cache: that would only delay the change log. */
    public static List<StoreBuilder<?>> builders() {
        return Stream.concat(
                        BY_TEXT.stream().map(name -> (StoreBuilder<?>) store(name, Serdes.String())),
                        Stream.of(store(TIMERS, Serdes.Bytes())))
                .toList();
    }

    private static <K> StoreBuilder<KeyValueStore<K, byte[]>> store(String name, Serde<K> keys) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    public Timers timers() {
        return timers;
    }

    public Population population() {
        return population;
    }

    /** All that the owner may look at to decide about a subject; whom it would hit, only where that is asked for. */
    public View view(Subject subject, String agentType, Impact impact, Tenancy tenancy) {
        String tenant = Keys.tenant(subject.tenant());
        return new View(
                containment(StoreKeys.subject(subject)),
                subject.coveringTree().map(StoreKeys::subject).flatMap(this::containment),
                new Windows(window(agentTypeKey(subject.tenant(), agentType)), window(tenant), window(tenant + HOLDS)),
                impact,
                tenancy,
                Optional.empty());
    }

    /** What holds for a tenant; empty if it was never heard of. */
    public Optional<Tenancy> tenancy(String tenant) {
        return Optional.ofNullable(tenants.get(Keys.tenant(tenant))).map(TenancyForm::decode);
    }

    public void put(Tenancy tenancy) {
        tenants.put(Keys.tenant(tenancy.tenant()), TenancyForm.encode(tenancy));
    }

    /** A request that waits for a second operator. */
    public Optional<Waiting> waiting(String requestKey) {
        return Optional.ofNullable(waiting.get(requestKey)).map(RequestForm::decode);
    }

    public void await(String requestKey, Waiting request) {
        waiting.put(requestKey, RequestForm.encode(request));
    }

    public void settle(String requestKey) {
        waiting.delete(requestKey);
    }

    public Optional<Containment> containment(String key) {
        return Optional.ofNullable(containments.get(key)).map(ContainmentForm::decode);
    }

    public void put(String key, Optional<Containment> containment) {
        containment.ifPresentOrElse(
                c -> containments.put(key, ContainmentForm.encode(c)), () -> containments.delete(key));
    }

    public void put(String tenant, String agentType, Windows changed) {
        windows.put(agentTypeKey(tenant, agentType), WindowForm.encode(changed.agentType()));
        windows.put(Keys.tenant(tenant), WindowForm.encode(changed.tenant()));
        windows.put(Keys.tenant(tenant) + HOLDS, WindowForm.encode(changed.holds()));
    }

    private RadiusWindow window(String key) {
        byte @Nullable [] stored = windows.get(key);
        return stored == null ? RadiusWindow.empty() : WindowForm.decode(stored);
    }

    /** An agent without a type counts under its own heading, not under nothing. */
    private static String agentTypeKey(String tenant, String agentType) {
        return Keys.agentType(tenant, agentType.isEmpty() ? "-" : agentType);
    }

    /** True the first time only. */
    public boolean firstAnswer(String requestKey) {
        return requests.putIfAbsent(requestKey, requestKey.getBytes(UTF_8)) == null;
    }

    public void forgetRequest(String requestKey) {
        requests.delete(requestKey);
    }

    public void approve(String gateKey, Instant until) {
        approvals.put(
                gateKey,
                ByteBuffer.allocate(Long.BYTES).putLong(until.toEpochMilli()).array());
    }

    /** Ends approvals before their time, the one under a key and all below it; their keys. */
    public List<String> endApprovals(String below) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = approvals.range(below, below + "0")) {
            found.forEachRemaining(row -> keys.add(row.key));
        }
        keys.forEach(approvals::delete);
        return keys;
    }

    /** Ends an approval that is over by then; false if a newer one goes on, or there is none. */
    public boolean endApproval(String gateKey, Instant by) {
        byte @Nullable [] stored = approvals.get(gateKey);
        boolean over = stored != null && ByteBuffer.wrap(stored).getLong() <= by.toEpochMilli();
        if (over) {
            approvals.delete(gateKey);
        }
        return over;
    }
}
