package io.cordon.load.bench;

import java.util.List;
import java.util.Locale;

/**
 * A plot of some values side by side.
 *
 * @param file name of its file
 * @param title what it shows
 * @param unit of the values
 * @param bars from top to bottom
 */
record BarChart(String file, String title, String unit, List<Bar> bars) {

    private static final int LEFT = 260;
    private static final int WIDTH = 400;
    private static final int ROW = 26;
    private static final int TOP = 40;

    /**
     * One value.
     *
     * @param strong whether it is what the plot is about
     */
    record Bar(String label, double value, boolean strong) {}

    BarChart {
        bars = List.copyOf(bars);
    }

    /** The plot as SVG. */
    String svg() {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n",
                LEFT + WIDTH + 120,
                TOP + ROW * bars.size() + 10));
        svg.append(String.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"));
        svg.append(String.format("<text x=\"10\" y=\"22\" font-weight=\"bold\">%s</text>%n", title));
        for (int i = 0; i < bars.size(); i++) {
            svg.append(row(bars.get(i), TOP + ROW * i, most));
        }
        return svg.append(String.format("</svg>%n")).toString();
    }

    private String row(Bar bar, int y, double most) {
        double length = most == 0 ? 0 : bar.value() / most * WIDTH;
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s %s</text>%n",
                LEFT - 8,
                y + 16,
                bar.label(),
                LEFT,
                y + 3,
                length,
                ROW - 8,
                bar.strong() ? "#1f6feb" : "#9aa4b2",
                LEFT + length + 6,
                y + 16,
                Figures.text(bar.value()),
                unit);
    }
}
