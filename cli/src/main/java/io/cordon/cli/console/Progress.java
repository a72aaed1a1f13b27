package io.cordon.cli.console;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Progress of a long piece of work: a bar on a terminal, a line at each tenth where the output is a file. Thread-safe. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;

    private final String what;
    private final int total;
    private final PrintStream out;
    private final boolean terminal;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger(-1);

    public Progress(String what, int total, PrintStream out, boolean terminal) {
        this.what = what;
        this.total = Math.max(1, total);
        this.out = out;
        this.terminal = terminal;
    }

    /** Progress on standard error, a bar if a person looks at it. */
    public static Progress onStandardError(String what, int total) {
        return new Progress(what, total, System.err, Boolean.getBoolean("cordon.terminal.progress"));
    }

    /** One more piece is done. */
    public void step() {
        int percent = (int) (100L * done.incrementAndGet() / total);
        int notch = terminal ? percent : percent / 10 * 10;
        int before = shown.get();
        if (notch > before && shown.compareAndSet(before, notch)) {
            show(notch);
        }
    }

    private void show(int percent) {
        if (!terminal) {
            out.println(what + ": " + percent + " %");
            return;
        }
        int filled = WIDTH * percent / 100;
        out.print("\r" + what + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %");
        out.flush();
    }

    @Override
    public void close() {
        if (terminal) {
            out.println();
        }
    }
}
