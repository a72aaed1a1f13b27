package io.cordon.emitter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One session's tasks on a shared pool: one after the other, in order; sessions take turns. Tasks must not throw. */
final class SerialTasks {
    private final Executor pool;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    SerialTasks(Executor pool) {
        this.pool = pool;
    }

    void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        submit();
    }

    /** Once the pool is gone, whoever has a task does the work: nothing is left undone. */
    private void submit() {
        try {
            pool.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            runAll();
        }
    }

    private void runOne() {
        Runnable task = next();
        if (task != null) {
            task.run();
            submit();
        }
    }

    private void runAll() {
        Runnable task = next();
        while (task != null) {
            task.run();
            task = next();
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            if (task == null) {
                running = false;
                tasks.notifyAll();
            }
            return task;
        }
    }

    boolean idle() {
        synchronized (tasks) {
            return !running;
        }
    }

    /** Whether all is done, after waiting for that no longer than this. */
    boolean awaitIdle(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (tasks) {
            while (running) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !waited(left)) {
                    return !running;
                }
            }
            return true;
        }
    }

    /** False if the thread was interrupted; it stays so. */
    private boolean waited(long nanos) {
        try {
            tasks.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
