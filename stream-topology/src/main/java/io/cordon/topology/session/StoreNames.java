package io.cordon.topology.session;

import io.cordon.topology.normalise.GrantStore;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/*
 * A cached store passes on at the commit what its keys then hold, so that a session of three events between two commits is written once.
 * Nothing that leaves waits for that: output goes to its topic directly. Timers are read in their order, by range, and are not cached.
 */
/** The stores of the session core: RocksDB with a changelog. */
public final class StoreNames {
    /** tenant/root/session: the session's record. */
    public static final String SESSIONS = "session-record";
    /** tenant/root: what the sessions of a tree share. */
    public static final String TREES = "tree-record";
    /** tenant/root/page: prints. */
    public static final String PAGES = "print-pages";
    /** second, tenant/root/session: who is due. */
    public static final String TIMERS = "session-timers";
    /** tenant: how many sessions live and are held. */
    public static final String TENANTS = "tenant-record";
    /** The gate feed's key: holds that stand. */
    public static final String HOLDS = "session-holds";

    private StoreNames() {}

    /** All of them, to be added to a topology. */
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                texts(SESSIONS),
                texts(TREES),
                texts(PAGES),
                texts(TENANTS),
                texts(HOLDS),
                texts(GrantStore.NAME),
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
