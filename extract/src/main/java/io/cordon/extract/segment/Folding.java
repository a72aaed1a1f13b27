package io.cordon.extract.segment;

/** Joins the lines of a scalar as YAML does: a line break is a space, a blank line a line break. */
final class Folding {

    private Folding() {}

    static String fold(String text, int from, int to) {
        int lineBreak = text.indexOf('\n', from);
        if (lineBreak < 0 || lineBreak >= to) {
            return text.substring(from, to);
        }
        StringBuilder folded = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 || end > to ? to : end;
            folded.append(text, at, lineEnd);
            at = lineEnd;
            if (at < to) {
                at = join(text, at, to, folded);
            }
        }
        return folded.toString();
    }

    /** Replaces the break at this position, blank lines and indentation. Returns where the next line begins. */
    private static int join(String text, int lineBreak, int to, StringBuilder folded) {
        int breaks = 0;
        int at = lineBreak;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        int length = folded.length();
        boolean continued = length > 0 && folded.charAt(length - 1) == '\\' && breaks == 1;
        if (continued) {
            folded.setLength(length - 1);
        } else {
            folded.append(breaks == 1 ? " " : "\n".repeat(Math.min(breaks - 1, 2)));
        }
        return at;
    }
}
