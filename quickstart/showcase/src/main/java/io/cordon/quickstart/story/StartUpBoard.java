package io.cordon.quickstart.story;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows the start: a line for each part that is ready, and below it what is still on its way. Thread-safe. */
public final class StartUpBoard implements AutoCloseable {
    private static final long TICK_MILLIS = 200;

    private final Terminal terminal;
    private final Set<String> onTheWay = new LinkedHashSet<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final long began = System.nanoTime();

    public StartUpBoard(Terminal terminal) {
        this.terminal = terminal;
        var unused = ticker.scheduleAtFixedRate(this::show, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes in that a part is on its way, and says since when. */
    public long begin(String part) {
        synchronized (onTheWay) {
            onTheWay.add(part);
        }
        return System.nanoTime();
    }

    public void ready(String part, long since, String where) {
        gone(part);
        Style style = terminal.style();
        String time = Columns.right(Span.seconds(Duration.ofNanos(System.nanoTime() - since)), 8);
        terminal.tell("  " + style.paint("ready", Tone.GOOD) + "  " + Columns.left(part, 26) + time + "   "
                + style.paint(where, Tone.DIM));
    }

    public void failed(String part) {
        gone(part);
        terminal.tell("  " + terminal.style().paint("FAILED", Tone.BAD) + " " + part);
    }

    private void gone(String part) {
        synchronized (onTheWay) {
            onTheWay.remove(part);
        }
    }

    private void show() {
        String parts;
        synchronized (onTheWay) {
            parts = String.join(", ", onTheWay);
        }
        Duration all = Duration.ofNanos(System.nanoTime() - began);
        terminal.status(parts.isEmpty() ? "" : "  starting " + parts + " ... " + all.toSeconds() + " s");
    }

    /** How long it took so far. */
    public String total() {
        return Span.seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        terminal.status("");
    }
}
