package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Signs;
import io.cordon.extract.tree.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is a table and nothing else: in Markdown, or with rows of cells between semicolons, tabs or commas as programs write them. Each
 * row has as many cells as the head, whose cells are names; anything besides, as a remark below the table, and it is prose.
 */
final class TableReader {

    private static final CharSet RULE = CharSet.of("|-: ");
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_HEAD = 1_000;

    private final String text;
    private final Lines lines;

    private TableReader(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** A list of maps, one a row; empty if the text is not of this form. */
    static Optional<Object> read(ByteText text, Lines lines) {
        if (lines.size() < 2 || lines.size() > MOST_ROWS) {
            return Optional.empty();
        }
        TableReader reader = new TableReader(text.text(), lines);
        if (text.at(lines.start(0)) == '|') {
            return lines.size() > 2 && reader.isRule(1) ? reader.rows('|', 2) : Optional.empty();
        }
        return lines.end(0) - lines.start(0) > LONGEST_HEAD ? Optional.empty() : reader.separated(text);
    }

    /** Looks no further than the head: most texts are long and no tables. */
    private Optional<Object> separated(ByteText bytes) {
        for (char separator : SEPARATORS) {
            if (Signs.next(bytes, separator, lines.start(0), lines.end(0)) < lines.end(0)) {
                return rows(separator, 1);
            }
        }
        return Optional.empty();
    }

    private boolean isRule(int line) {
        for (int i = lines.start(line); i < lines.end(line); i++) {
            if (!RULE.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Object> rows(char separator, int first) {
        List<String> names = names(separator);
        if (names.size() < 2) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = first; line < lines.size(); line++) {
            List<String> cells = cells(line, separator);
            if (cells == null || cells.size() != names.size()) {
                return Optional.empty();
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.merge(names.get(i), cells.get(i), (one, other) -> one + "\n" + other);
            }
            rows.add(row);
        }
        return Optional.of(rows);
    }

    /** What the head calls the columns; empty if it is none. */
    private List<String> names(char separator) {
        List<String> head = cells(0, separator);
        List<String> names = head == null
                ? List.of()
                : head.stream().map(name -> name.replace(' ', '_')).toList();
        return names.stream().allMatch(FieldNames::isName) ? names : List.of();
    }

    /** The cells of a line; null if it is none of a table. */
    private @Nullable List<String> cells(int line, char separator) {
        int from = lines.start(line);
        int to = lines.end(line);
        if (separator == '|') {
            if (to - from < 2 || text.charAt(from) != '|' || text.charAt(to - 1) != '|') {
                return null;
            }
            from++;
        }
        List<String> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == separator) {
                cells.add(text.substring(start, i).strip());
                start = i + 1;
                if (isProse(i, to, separator)) {
                    return null;
                }
            }
        }
        if (separator != '|') {
            cells.add(text.substring(start, to).strip());
        }
        return cells;
    }

    /** A comma before a space is one of a sentence, and so is a semicolon. */
    private boolean isProse(int at, int to, char separator) {
        return (separator == ',' || separator == ';') && at + 1 < to && text.charAt(at + 1) == ' ';
    }
}
