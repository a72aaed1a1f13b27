package io.cordon.quickstart.story;

import java.time.Duration;

/**
 * One line of the story.
 *
 * @param at time since the beginning
 * @param who short name of the session
 * @param cordon true for what Cordon found or did; false for what an agent did
 * @param label the tool, or what kind of thing happened
 * @param text what happened
 * @param end what came of it, or how long it took
 * @param tone of the end; the rest is quieter
 */
record Line(Duration at, String who, boolean cordon, String label, String text, String end, Tone tone) {
    private static final int WHO = 9;
    private static final int LABEL = 18;
    private static final int TEXT = 50;

    /** The line, in columns. */
    String format(Style style) {
        String head = Columns.right(Span.seconds(at), 8) + "  " + Columns.left(who, WHO) + " ";
        String middle = Columns.left((cordon ? "| " : "") + label, LABEL) + " ";
        Tone quiet = cordon ? Tone.CORDON : tone == Tone.DIM ? Tone.DIM : Tone.PLAIN;
        return style.paint(head, Tone.DIM)
                + style.paint(middle, quiet)
                + style.paint(Columns.left(text, TEXT), tone == Tone.DIM ? Tone.DIM : Tone.PLAIN)
                + (end.isEmpty() ? "" : "  " + style.paint(end, tone));
    }

    /** A continuation below a line of Cordon's. */
    static String more(String text, Style style) {
        String indent = " ".repeat(8 + 2 + WHO + 1);
        return indent + style.paint(Columns.left("|", LABEL), Tone.CORDON) + " " + style.paint(text, Tone.DIM);
    }

    /** How wide a continuation may be. */
    static int moreWidth() {
        return 72;
    }
}
