package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.task.TemporaryDirectory;
import java.io.PrintStream;
import java.util.Optional;

/**
 * The cluster that harnesses share: started when the first one asks for it, and another one after a failure, so that nobody inherits a broken one. Mutable, confined to one
 * thread.
 */
final class SharedCluster implements AutoCloseable {

    private final PrintStream out;
    private Optional<Running> running = Optional.empty();

    SharedCluster(PrintStream out) {
        this.out = out;
    }

    /**
     * One that runs.
     *
     * @param directory where it and what is started beside it leave state and logs
     */
    private record Running(TemporaryDirectory directory, LoadCluster cluster) {}

    LoadCluster get() {
        if (running.isEmpty()) {
            TemporaryDirectory directory = TemporaryDirectory.create("cordon-bench");
            out.println("state and logs of what is started: " + directory.path());
            running = Optional.of(new Running(directory, LoadCluster.start(directory.path())));
        }
        return running.orElseThrow().cluster();
    }

    /** Something failed on it: it is stopped, and its logs stay. */
    void abandon() {
        running.ifPresent(one -> one.cluster().close());
        running = Optional.empty();
    }

    @Override
    public void close() {
        Optional<TemporaryDirectory> directory = running.map(Running::directory);
        abandon();
        directory.ifPresent(TemporaryDirectory::close);
    }
}
