package io.cordon.quickstart.story;

/**
 * Colours, or none.
 *
 * @param colours whether the terminal shows them
 */
public record Style(boolean colours) {
    private static final String ESCAPE = "\u001b[";

    /** The text in a tone. */
    String paint(String text, Tone tone) {
        return colours && tone != Tone.PLAIN && !text.isEmpty()
                ? ESCAPE + tone.code() + "m" + text + ESCAPE + "0m"
                : text;
    }

    /** Goes back to the beginning of the line and clears it; nothing without colours. */
    String backToStart() {
        return colours ? "\r" + ESCAPE + "K" : "";
    }
}
