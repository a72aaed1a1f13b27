package io.cordon.quickstart.story;

import java.util.ArrayList;
import java.util.List;

/** A table whose columns are as wide as they need to be. */
final class Table {
    private static final String GAP = "  ";

    private final List<String> heads;
    private final List<Row> rows = new ArrayList<>();

    /** A row, and how its last cell sounds. */
    private record Row(List<String> cells, Tone tone) {}

    Table(String... heads) {
        this.heads = List.of(heads);
    }

    /** Adds a row with as many cells as there are columns. */
    Table row(Tone tone, String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + heads.size() + " columns");
        }
        rows.add(new Row(List.of(cells), tone));
        return this;
    }

    /** All lines. */
    List<String> format(Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.paint(line(heads), Tone.STRONG));
        lines.add(style.paint(rule(), Tone.DIM));
        rows.forEach(row -> lines.add(style.paint(line(row.cells()), row.tone())));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder(GAP);
        for (int i = 0; i < cells.size(); i++) {
            line.append(Columns.left(cells.get(i), width(i))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private String rule() {
        int all = 0;
        for (int i = 0; i < heads.size(); i++) {
            all += width(i) + GAP.length();
        }
        return GAP + "-".repeat(all - GAP.length());
    }

    private int width(int column) {
        int width = heads.get(column).length();
        for (Row row : rows) {
            width = Math.max(width, row.cells().get(column).length());
        }
        return width;
    }
}
