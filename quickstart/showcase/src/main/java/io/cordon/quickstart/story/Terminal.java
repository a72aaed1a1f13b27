package io.cordon.quickstart.story;

import java.io.PrintWriter;

/** Where the story is told, line by line; a status below it moves with it, if the terminal can do that. Thread-safe. */
public final class Terminal {
    private final PrintWriter out;
    private final Style style;
    private String status = "";

    public Terminal(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    public Style style() {
        return style;
    }

    /** Tells one or more lines. */
    public synchronized void tell(String text) {
        if (!status.isEmpty()) {
            out.print(style.backToStart());
        }
        out.println(text);
        if (!status.isEmpty()) {
            out.print(status);
        }
        out.flush();
    }

    /** Shows what is going on right now; an empty text ends it. Without moving lines nothing is shown. */
    public synchronized void status(String text) {
        if (!style.colours() || text.equals(status)) {
            return;
        }
        out.print(style.backToStart() + text);
        out.flush();
        status = text;
    }
}
