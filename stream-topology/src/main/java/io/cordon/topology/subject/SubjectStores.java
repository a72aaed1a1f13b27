package io.cordon.topology.subject;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the subject core, keyed as its topics: tenant/kind/ref. */
public final class SubjectStores {
    /** What is known of each credential. */
    public static final String CREDENTIALS = "credential-record";
    /** Holds to renew. */
    public static final String HOLDS = "credential-holds";
    /** second, tenant/credential/ref: which are due. */
    public static final String TIMERS = "credential-timers";
    /** What each session and agent was issued. */
    public static final String HOLDINGS = "subject-holdings";

    /** What is learnt: tenant/agent/type:agent type, and with the runtime behind it what that one's sessions add up to. */
    public static final String LEARNING = "baseline-learning";

    private SubjectStores() {}

    /** All of them, to be added to a topology. */
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                texts(CREDENTIALS),
                texts(HOLDS),
                texts(HOLDINGS),
                texts(LEARNING),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(TIMERS), Serdes.Bytes(), Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of()));
    }

    private static StoreBuilder<?> texts(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
    }
}
