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
    private static final int AT = 8;
    private static final int WHO = 9;
    private static final int LABEL = 18;
    private static final int TEXT = 56;
    private static final int END = 30;

    /** The line, in columns. */
    String format(Style style) {
        boolean dim = tone == Tone.DIM;
        String head = Columns.right(Span.seconds(at), AT) + "  ";
        String name = Columns.left(who, WHO) + " ";
        String middle = Columns.left((cordon ? "| " : "") + label, LABEL) + " ";
        String words = end.isEmpty() ? Columns.cut(text, TEXT + END) : Columns.left(text, TEXT) + "  ";
        return style.paint(head, Tone.DIM)
                + style.paint(name, dim ? Tone.DIM : Tone.STRONG)
                + style.paint(middle, cordon ? Tone.CORDON : dim ? Tone.DIM : Tone.PLAIN)
                + style.paint(words, dim ? Tone.DIM : Tone.PLAIN)
                + style.paint(end, tone);
    }

    /** A continuation below a line. */
    static String more(boolean cordon, String text, Style style) {
        String indent = " ".repeat(AT + 2 + WHO + 1);
        return indent + style.paint(Columns.left(cordon ? "|" : "", LABEL), Tone.CORDON) + " "
                + style.paint(text, Tone.DIM);
    }

    /** How wide a continuation may be. */
    static int moreWidth() {
        return TEXT + END;
    }
}
