package io.cordon.topology.subject;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the subject core, keyed as its topics: tenant/credential/ref. */
public final class SubjectStores {
    /** What is known of each credential. */
    public static final String CREDENTIALS = "credential-record";
    /** Holds to renew. */
    public static final String HOLDS = "credential-holds";

    private SubjectStores() {}

    /** All of them, to be added to a topology. */
    public static List<StoreBuilder<?>> builders() {
        return List.of(builder(CREDENTIALS), builder(HOLDS));
    }

    private static StoreBuilder<?> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}
