package io.cordon.quickstart.story;

import java.util.ArrayList;
import java.util.List;

/** Texts of a given width. */
final class Columns {
    private static final String CUT = "..";

    private Columns() {}

    /** Filled up with spaces, or cut and marked as cut. */
    static String left(String text, int width) {
        return text.length() > width ? cut(text, width) : text + " ".repeat(width - text.length());
    }

    /** Filled up with spaces before it; never cut, since it is a number. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Cut and marked as cut, if it is too long. */
    static String cut(String text, int width) {
        return text.length() > width ? text.substring(0, width - CUT.length()) + CUT : text;
    }

    /** In lines of at most this width, broken between words. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
