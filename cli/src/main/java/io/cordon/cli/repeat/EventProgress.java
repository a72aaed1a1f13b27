package io.cordon.cli.repeat;

import io.cordon.cli.console.Progress;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Progress through the events of one partition, of which it is known how many are yet to come. */
final class EventProgress implements LongConsumer, AutoCloseable {
    private final int partition;
    private @Nullable Progress shown;

    EventProgress(int partition) {
        this.partition = partition;
    }

    @Override
    public void accept(long yetToCome) {
        Progress progress = shown;
        if (progress == null) {
            progress = Progress.onStandardError("partition " + partition, (int) Math.min(yetToCome, Integer.MAX_VALUE));
            shown = progress;
        }
        progress.step();
    }

    @Override
    public void close() {
        Progress progress = shown;
        if (progress != null) {
            progress.close();
        }
    }
}
