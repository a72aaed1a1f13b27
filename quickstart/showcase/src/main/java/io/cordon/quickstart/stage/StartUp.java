package io.cordon.quickstart.stage;

import io.cordon.quickstart.story.StartUpBoard;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Starts parts side by side, and shows which ones are still on their way.
 *
 * <p><b>Failure semantics</b> What does not start throws {@link StartFailedException} with its name; whatever else was begun
 * goes on and is the caller's to close.
 */
final class StartUp implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StartUpBoard board;

    StartUp(StartUpBoard board) {
        this.board = board;
    }

    /** Begins to start a part. */
    <T> CompletableFuture<T> begin(String part, Callable<T> start, Function<T, String> where) {
        return CompletableFuture.supplyAsync(() -> timed(part, start, where), threads);
    }

    /** Waits for a part. */
    static <T> T ready(CompletableFuture<T> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailedException failed
                    ? failed
                    : new StartFailedException("a part", e.getCause() == null ? e : e.getCause());
        }
    }

    private <T> T timed(String part, Callable<T> start, Function<T, String> where) {
        long began = board.begin(part);
        try {
            T started = start.call();
            board.ready(part, began, where.apply(started));
            return started;
        } catch (Exception e) {
            board.failed(part);
            throw new StartFailedException(part, e);
        }
    }

    /** What is still on its way is told to stop. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
