package io.cordon.quickstart.story;

import java.util.List;

/** From what happened to lines on the terminal. Thread-safe. */
public final class Telling {
    private static final int MOST_LINES = 3;
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private final Clock clock;

    public Telling(Terminal terminal) {
        this(terminal, Clock.startingNow());
    }

    Telling(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** What an agent did. */
    void agent(String who, String label, String text, String end, Tone tone) {
        terminal.tell(new Line(clock.elapsed(), who, false, label, text, end, tone).format(terminal.style()));
    }

    /** What Cordon found or did. */
    void cordon(String who, String label, String text, String end, Tone tone) {
        terminal.tell(new Line(clock.elapsed(), who, true, label, text, end, tone).format(terminal.style()));
    }

    /** The task that an agent was given; as much of it as fits. */
    void task(String who, String task, Tone tone) {
        List<String> lines = Columns.wrap(task, Line.moreWidth());
        agent(who, "begins", lines.getFirst(), "", tone);
        lines.stream()
                .skip(1)
                .limit(MOST_LINES)
                .forEach(line -> terminal.tell(Line.more(false, line, terminal.style())));
    }

    /** More about what Cordon found or did, below it. */
    void more(String text) {
        List<String> lines = Columns.wrap(text, Line.moreWidth());
        lines.stream().limit(MOST_LINES).forEach(line -> terminal.tell(Line.more(true, line, terminal.style())));
    }

    /** What an agent was told, below what it did. */
    void explained(String text) {
        List<String> lines = Columns.wrap(text, Line.moreWidth());
        lines.forEach(line -> terminal.tell(Line.more(false, line, terminal.style())));
    }

    /** A heading. */
    public void chapter(String title) {
        terminal.tell("");
        terminal.tell(terminal.style().paint("  " + title, Tone.STRONG));
    }

    /** What a chapter is about. */
    public void about(String text) {
        Columns.wrap(text, WIDTH).forEach(line -> terminal.tell(terminal.style().paint("  " + line, Tone.DIM)));
    }

    /** Several things under one name. */
    public void list(String name, List<String> things) {
        String indent = " ".repeat(name.length());
        List<String> lines =
                Columns.wrap(String.join(", ", things).replace(" ", "~").replace(",~", ", "), WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            say((i == 0 ? name : indent) + lines.get(i).replace('~', ' '));
        }
    }

    /** A plain line. */
    public void say(String text) {
        terminal.tell(text.isEmpty() ? "" : "  " + text);
    }
}
