package io.cordon.topology.normalise;

import io.cordon.schemas.grant.IngestRing;
import io.cordon.schemas.secret.FollowedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The ingest keys of key files, which may become others while detection runs. The same object for as long as they are the same. Thread-safe. */
public final class FollowedIngestKeys implements Supplier<IngestKeys> {
    /** It is asked for each event, and to look at a file costs as much as to decode one. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<FollowedFile<IngestRing>> files;
    private volatile IngestKeys current;

    /**
     * Reads them for the first time.
     *
     * @throws io.cordon.schemas.secret.KeyFileException if one cannot be read
     */
    public FollowedIngestKeys(List<Path> files) {
        this(files, System::nanoTime);
    }

    /**
     * Reads them for the first time.
     *
     * @param nanos a clock that goes on evenly: says when to look again
     * @throws io.cordon.schemas.secret.KeyFileException if one cannot be read
     */
    public FollowedIngestKeys(List<Path> files, LongSupplier nanos) {
        this.files = files.stream()
                .map(file -> new FollowedFile<>(file, IngestRing::fromKeyFile, PAUSE, nanos))
                .toList();
        this.current = now();
    }

    @Override
    public IngestKeys get() {
        if (changed(current.rings())) {
            current = now();
        }
        return current;
    }

    private boolean changed(List<IngestRing> known) {
        for (int i = 0; i < known.size(); i++) {
            if (files.get(i).get() != known.get(i)) {
                return true;
            }
        }
        return false;
    }

    private IngestKeys now() {
        return new IngestKeys(files.stream().map(FollowedFile::get).toList());
    }
}
