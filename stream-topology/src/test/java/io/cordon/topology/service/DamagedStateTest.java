package io.cordon.topology.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** What a real RocksDB throws. */
class DamagedStateTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws RocksDBException {
        RocksDB.loadLibrary();
        try (RocksDB store = open();
                FlushOptions options = new FlushOptions()) {
            store.put("key".getBytes(UTF_8), "value".getBytes(UTF_8));
            store.flush(options);
        }
    }

    @Test
    void shouldKnowTablesWhoseBytesHaveChanged() throws IOException {
        // Given
        for (Path table : tables()) {
            byte[] bytes = Files.readAllBytes(table);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= 1;
            }
            Files.write(table, bytes);
        }

        // When
        Throwable failure = catchThrowable(this::open);

        // Then
        assertThat(failure).isNotNull();
        assertThat(DamagedState.causes(new ProcessorStateException("cannot open", failure)))
                .isTrue();
    }

    @Test
    void shouldNotTakeAStoreThatAnotherHasOpenForDamaged() throws RocksDBException {
        try (RocksDB open = open()) {
            // When
            Throwable failure = catchThrowable(this::open);

            // Then
            assertThat(failure).isInstanceOf(RocksDBException.class);
            assertThat(DamagedState.causes(failure)).isFalse();
            assertThat(open.isOwningHandle()).isTrue();
        }
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sst")).toList();
        }
    }

    private RocksDB open() throws RocksDBException {
        try (Options options = new Options().setCreateIfMissing(true)) {
            return RocksDB.open(options, directory.toString());
        }
    }
}
