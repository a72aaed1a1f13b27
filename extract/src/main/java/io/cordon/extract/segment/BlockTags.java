package io.cordon.extract.segment;

import io.cordon.extract.text.CharSet;
import java.util.Locale;
import java.util.Set;

/** Markup tags at which a text breaks. */
final class BlockTags {

    private static final int LONGEST_NAME = 12;
    private static final Set<String> NAMES = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "br",
            "hr",
            "tr",
            "td",
            "th",
            "table",
            "body",
            "section",
            "article",
            "header",
            "footer",
            "form",
            "option",
            "select",
            "title",
            "html",
            "head",
            "nav",
            "aside",
            "main",
            "label",
            "button",
            "script",
            "style",
            "blockquote",
            "pre",
            "output",
            "returncode",
            "input",
            "textarea");

    private BlockTags() {}

    /** The end of the name of a block tag that begins here; -1 if none does. */
    static int end(String text, int at, int to) {
        int start = at + 1 < to && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = CharSet.BASE62.end(text, start, Math.min(to, start + LONGEST_NAME + 1));
        boolean known = NAMES.contains(text.substring(Math.min(start, to), Math.max(end, Math.min(start, to)))
                .toLowerCase(Locale.ROOT));
        return known ? end : -1;
    }

    /** Whether a block tag that began at {@code start} ends with the bracket at this position. */
    static boolean isEnd(String text, int start, int at) {
        return text.charAt(start) == '<' && end(text, start, at) > 0 && text.indexOf('>', start) == at;
    }
}
