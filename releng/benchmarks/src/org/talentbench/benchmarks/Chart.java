// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of measurements on logarithmic axes. */
final class Chart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int LEFT = 240;
    private static final int TOP = 60;
    private static final int MARGIN = 60;
    private static final double ROUNDING = 1.001;
    private static final Color[] COLOURS = {new Color(0x1f77b4), new Color(0xd62728), new Color(0x2ca02c), new Color(0x9467bd),
        new Color(0xff7f0e), new Color(0x7f7f7f), new Color(0x17becf)};

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Chart(String title) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        pen.drawString(title, MARGIN, TOP / 2);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    }

    static Chart bars(String title, Map<String, Double> values) {
        Chart chart = new Chart(title);
        double least = Math.pow(10, Math.floor(Math.log10(least(values.values()))));
        double most = values.values().stream().mapToDouble(v -> v).max().orElseThrow();
        int row = (HEIGHT - TOP - MARGIN) / values.size();
        int y = TOP;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            int length = (int) ((WIDTH - LEFT - 2 * MARGIN) * Math.log(value.getValue() / least) / Math.log(most / least));
            chart.pen.setColor(value.getKey().startsWith("vector") ? COLOURS[1] : COLOURS[0]);
            chart.pen.fillRect(LEFT, y + row / 6, length, row * 2 / 3);
            chart.pen.setColor(Color.BLACK);
            chart.pen.drawString(value.getKey(), MARGIN / 2, y + row / 2 + 5);
            chart.pen.drawString(String.format(Locale.ROOT, "%.2f", value.getValue()), LEFT + length + 8, y + row / 2 + 5);
            y += row;
        }
        return chart;
    }

    /** @param series points (x, y) by name; both axes are logarithmic and have a line at each power of ten */
    static Chart lines(String title, String xTitle, Map<String, List<double[]>> series) {
        Chart chart = new Chart(title);
        List<double[]> all = series.values().stream().flatMap(List::stream).toList();
        double[] xs = range(all, 0);
        double[] ys = range(all, 1);
        for (double x = xs[0]; x <= xs[1] * ROUNDING; x *= 10) {
            chart.grid(chart.x(x, xs), chart.y(ys[0], ys), chart.x(x, xs), chart.y(ys[1], ys));
            chart.label(x, chart.x(x, xs) - 8, HEIGHT - MARGIN + 20);
        }
        for (double y = ys[0]; y <= ys[1] * ROUNDING; y *= 10) {
            chart.grid(chart.x(xs[0], xs), chart.y(y, ys), chart.x(xs[1], xs), chart.y(y, ys));
            chart.label(y, MARGIN, chart.y(y, ys) + 5);
        }
        chart.pen.drawString(xTitle, chart.x(Math.sqrt(xs[0] * xs[1]), xs) - 30, HEIGHT - MARGIN / 4);
        int number = 0;
        for (Map.Entry<String, List<double[]>> line : series.entrySet()) {
            chart.pen.setColor(COLOURS[number % COLOURS.length]);
            chart.pen.setStroke(new BasicStroke(2));
            double[] before = null;
            for (double[] point : line.getValue()) {
                chart.pen.fillOval(chart.x(point[0], xs) - 4, chart.y(point[1], ys) - 4, 8, 8);
                if (before != null) {
                    chart.pen.drawLine(chart.x(before[0], xs), chart.y(before[1], ys), chart.x(point[0], xs), chart.y(point[1], ys));
                }
                before = point;
            }
            chart.pen.drawString(line.getKey(), chart.x(xs[1], xs) + 16, chart.y(before[1], ys) + 5);
            number++;
        }
        return chart;
    }

    void write(Path file) throws IOException {
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private void grid(int fromX, int fromY, int toX, int toY) {
        pen.setColor(Color.LIGHT_GRAY);
        pen.drawLine(fromX, fromY, toX, toY);
    }

    private void label(double value, int x, int y) {
        pen.setColor(Color.DARK_GRAY);
        pen.drawString(value >= 0.001 && value < 10_000 ? BigDecimal.valueOf(value).round(new MathContext(1)).toPlainString()
                : String.format(Locale.ROOT, "10^%d", Math.round(Math.log10(value))), x, y);
    }

    private int x(double value, double[] range) {
        return MARGIN * 2 + (int) ((WIDTH - 5 * MARGIN) * Math.log(value / range[0]) / Math.log(range[1] / range[0]));
    }

    private int y(double value, double[] range) {
        return HEIGHT - MARGIN - (int) ((HEIGHT - TOP - MARGIN) * Math.log(value / range[0]) / Math.log(range[1] / range[0]));
    }

    /** From the power of ten below to the one above. */
    private static double[] range(List<double[]> points, int axis) {
        double least = least(points.stream().map(p -> p[axis]).toList());
        double most = points.stream().mapToDouble(p -> p[axis]).max().orElseThrow();
        return new double[] {Math.pow(10, Math.floor(Math.log10(least))), Math.pow(10, Math.ceil(Math.log10(most)))};
    }

    private static double least(Collection<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }
}
