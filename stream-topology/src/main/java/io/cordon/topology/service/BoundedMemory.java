package io.cordon.topology.service;

import io.cordon.topology.config.StreamSettings;
import io.cordon.topology.table.RowMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.HyperClockCache;
import org.rocksdb.IndexType;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one write buffer manager for all stores of an application: without it each store would take its own, some 100 MiB
 * each. Applications of one process with the same settings share them; they live as long as the process.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final String BLOCK_CACHE = "cordon.rocksdb.block.cache.bytes";
    private static final String WRITE_BUFFERS = "cordon.rocksdb.write.buffer.bytes";
    private static final long STORE_WRITE_BUFFER = 8L << 20;
    private static final long ARENA_BLOCK = 32L << 10;
    private static final long BLOCK = 8L << 10;
    private static final long BLOCKS = 96L << 20;
    private static final long LEAST_ROWS = 48L << 20;
    /** Of clients, outside the heap as well. */
    private static final long BUFFERS = 64L << 20;
    /** Of a write buffer. */
    private static final double FILTER = 0.02;

    private static final Map<Sizes, Shared> SHARED = new HashMap<>();

    private record Sizes(long cache, long buffers) {}

    private record Shared(Cache cache, WriteBufferManager buffers) {

        /** The cache without a lock for each of a read's look-ups; in few shards, so that write buffers fill none. */
        static Shared of(Sizes sizes) {
            Cache cache = new HyperClockCache(sizes.cache(), BLOCK, -1, false);
            return new Shared(cache, new WriteBufferManager(sizes.buffers(), cache));
        }
    }

    static void configure(Properties properties, StreamSettings settings) {
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        long rows = rows(settings, DirectMemory.most());
        properties.put(BLOCK_CACHE, settings.blockCacheBytes() - rows);
        if (rows > 0) {
            properties.put(RowMemory.SETTING, rows);
        }
        properties.put(WRITE_BUFFERS, settings.writeBufferBytes());
    }

    /** Most of what is more than what RocksDB wants in any case, if the process may have so much outside the heap. */
    static long rows(StreamSettings settings, long outsideTheHeap) {
        long blocks = Math.max(BLOCKS, 2 * settings.writeBufferBytes());
        long rows = Math.min((settings.blockCacheBytes() - blocks) / 8 * 7, outsideTheHeap - BUFFERS);
        return rows < LEAST_ROWS ? 0 : rows;
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Shared memory = shared(new Sizes(bytes(configs, BLOCK_CACHE), bytes(configs, WRITE_BUFFERS)));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setBlockSize(BLOCK);
        // Indexes and filters come into the cache in parts of 4 KiB, and not all that a file of 64 MiB has of them.
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.buffers());
        options.setWriteBufferSize(STORE_WRITE_BUFFER);
        // By default an eighth of the write buffer, which each store takes for its first byte, one for each task and
        // core. Above the
        // shared limit each write starts a flush.
        options.setArenaBlockSize(ARENA_BLOCK);
        options.setMaxWriteBufferNumber(2);
        // Of each new session several rows are asked for that are not there. A filter says so without a walk through
        // what is not flushed yet.
        options.setMemtablePrefixBloomSizeRatio(FILTER);
        options.setMemtableWholeKeyFiltering(true);
    }

    private static synchronized Shared shared(Sizes sizes) {
        return SHARED.computeIfAbsent(sizes, Shared::of);
    }

    private static long bytes(Map<String, Object> configs, String name) {
        Object value = configs.get(name);
        if (value == null) {
            throw new IllegalStateException("setting " + name + " is missing");
        }
        return Long.parseLong(value.toString());
    }

    /** Nothing here belongs to one store. */
    @Override
    public void close(String storeName, Options options) {}
}
