package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Signs;
import io.cordon.extract.tree.JsonReader;
import io.cordon.extract.tree.StringEscapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and {@code key: value} lines as YAML writes them, tolerantly: indentation, quoted and folded scalars. What
 * does not fit becomes text. A text whose outer lines are mostly something else is refused. A title may stand above fields, as invoices and forms
 * have it, if nothing else stands among them.
 */
final class YamlReader {

    private static final int DEEPEST = 32;
    private static final int MOST_LINES = 50_000;
    private static final int FEWEST_UNDER_TITLE = 3;
    private static final int LONGEST_TITLE = 60;
    private static final String TITLE = "title";

    private final String text;
    private final Lines lines;
    private int at;

    private YamlReader(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The tree of maps, lists and texts; empty if the text is not of this form, whose lines are unchanged then. */
    static Optional<Object> read(ByteText text, Lines lines) {
        if (lines.size() == 0 || lines.size() > MOST_LINES) {
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(text.text(), lines);
        if (mayBegin(text, lines.start(0), lines.end(0))) {
            return reader.isStructured() ? Optional.of(reader.document()) : Optional.empty();
        }
        return reader.isTitled(text) ? Optional.of(reader.titled()) : Optional.empty();
    }

    /** Whether the first line is a title and no sentence, and each other one is a field. */
    private boolean isTitled(ByteText text) {
        if (lines.size() <= FEWEST_UNDER_TITLE
                || lines.end(0) - lines.start(0) > LONGEST_TITLE
                || !WholeField.is(text, lines.start(0), lines.end(0))) {
            return false;
        }
        for (int line = 1; line < lines.size(); line++) {
            if (lines.indent(line) != lines.indent(0) || field(line) == null) {
                return false;
            }
        }
        return true;
    }

    private Object titled() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(TITLE, text.substring(lines.start(0), lines.end(0)));
        at = 1;
        map(lines.indent(0), 0).forEach((key, value) -> all.merge(key, value, List::of));
        return all;
    }

    /** Whether a line may be an item or a field; of most texts the first one is neither, and no character of it is looked at. */
    private static boolean mayBegin(ByteText text, int start, int end) {
        return text.at(start) == '-' || Signs.sign(text, ':', start, end) < end;
    }

    /** Nine in ten of the outer lines are items or fields; a single field is a sentence with a colon rather. */
    private boolean isStructured() {
        if (!isItem(0) && field(0) == null) {
            return false;
        }
        int outer = 0;
        int structured = 0;
        boolean item = false;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.indent(line) <= lines.indent(0)) {
                outer++;
                structured += isItem(line) || field(line) != null ? 1 : 0;
                item |= isItem(line);
            }
        }
        return (structured > 1 || item || lines.size() > 1) && structured * 10 >= outer * 9;
    }

    /** All blocks on the outermost level, which broken indentation may make several. */
    private Object document() {
        Object first = block(0);
        if (at >= lines.size()) {
            return first;
        }
        List<Object> blocks = new ArrayList<>(List.of(first));
        while (at < lines.size()) {
            blocks.add(block(0));
        }
        return blocks;
    }

    private Object block(int depth) {
        if (depth < DEEPEST && isItem(at)) {
            return list(lines.indent(at), depth);
        }
        if (depth < DEEPEST && field(at) != null) {
            return map(lines.indent(at), depth);
        }
        return scalar(lines.start(at), lines.indent(at) - 1);
    }

    private List<Object> list(int indent, int depth) {
        List<Object> list = new ArrayList<>();
        while (at < lines.size() && lines.indent(at) == indent && isItem(at)) {
            int content = lines.start(at) + 1;
            while (content < lines.end(at) && text.charAt(content) == ' ') {
                content++;
            }
            if (content >= lines.end(at)) {
                at++;
                list.add(isDeeper(indent) ? block(depth + 1) : "");
            } else {
                lines.advance(at, content);
                list.add(isItem(at) || field(at) != null ? block(depth + 1) : scalar(content, indent));
            }
        }
        return list;
    }

    private Map<String, Object> map(int indent, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (at < lines.size() && lines.indent(at) == indent) {
            FieldLine field = field(at);
            if (field == null) {
                break;
            }
            Object value;
            if (field.value() < lines.end(at)) {
                value = scalar(field.value(), indent);
            } else {
                at++;
                boolean nested = isDeeper(indent) || at < lines.size() && lines.indent(at) == indent && isItem(at);
                value = nested ? block(depth + 1) : "";
            }
            map.merge(field.key(), value, (first, second) -> List.of(first, second));
        }
        return map;
    }

    /** The scalar that begins at a position of the current line; goes on to the line after it. */
    private Object scalar(int start, int parentIndent) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            int close = first == '"' ? StringEscapes.end(text, start + 1, '"') : singleQuoteEnd(start + 1);
            int next = lines.after(at, close);
            if (close >= lines.end(next - 1) - 1) {
                at = next;
                String folded = Folding.fold(text, start + 1, close);
                return first == '"' ? StringEscapes.resolve(folded, 0, folded.length()) : folded.replace("''", "'");
            }
        }
        int last = at;
        while (last + 1 < lines.size() && lines.indent(last + 1) > parentIndent) {
            last++;
        }
        int end = lines.end(last);
        boolean block = (first == '|' || first == '>') && lines.end(at) - start <= 2 && last > at;
        int from = block ? lines.start(at + 1) : start;
        at = last + 1;
        if (first == '[' || first == '{') {
            String flow = text.substring(start, end);
            return JsonReader.read(ByteText.of(flow)).orElse(flow);
        }
        return block && first == '|' ? text.substring(from, end) : Folding.fold(text, from, end);
    }

    private int singleQuoteEnd(int from) {
        int close = text.indexOf('\'', from);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '\'') {
            close = text.indexOf('\'', close + 2);
        }
        return close < 0 ? text.length() : close;
    }

    private boolean isDeeper(int indent) {
        return at < lines.size() && lines.indent(at) > indent;
    }

    private boolean isItem(int line) {
        int start = lines.start(line);
        return text.charAt(start) == '-' && (start + 1 == lines.end(line) || text.charAt(start + 1) == ' ');
    }

    private @Nullable FieldLine field(int line) {
        return FieldLine.read(text, lines.start(line), lines.end(line));
    }
}
