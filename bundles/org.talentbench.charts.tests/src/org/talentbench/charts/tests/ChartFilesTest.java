// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Tone;
import org.talentbench.charts.drawing.ChartCsv;
import org.talentbench.charts.drawing.ChartPng;
import org.talentbench.charts.drawing.ChartSvg;
import org.talentbench.charts.drawing.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is saved of a chart says what the chart says. */
class ChartFilesTest {

    private static final double WIDTH = 720;

    private static Document svg(Chart chart, Palette palette, Locale locale) throws Exception {
        String text = ChartSvg.file(chart, palette, locale, WIDTH);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void everyChartIsOnePictureInEveryPaletteWithItsTitleAsItsName() throws Exception {
        for (Chart chart : Specimens.all()) {
            for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
                Document svg = svg(chart, palette, Locale.ENGLISH);
                assertEquals(chart.title(), svg.getDocumentElement().getAttribute("aria-label"));
                assertEquals(palette.paper(), elements(svg, "rect").getFirst().getAttribute("fill"));
                for (Element text : elements(svg, "text")) {
                    double x = number(text, "x");
                    assertTrue(x >= 0 && x <= WIDTH, chart.title() + ": " + text.getTextContent() + " at " + x);
                }
            }
        }
    }

    @Test
    void pointsOfALineLieOnALine() throws Exception {
        List<Element> dots = elements(svg(Specimens.fit(), Palette.LIGHT, Locale.ENGLISH), "circle");
        assertEquals(5, dots.size());
        double slope = (number(dots.get(1), "cy") - number(dots.get(0), "cy")) / (number(dots.get(1), "cx") - number(dots.get(0), "cx"));
        assertTrue(slope < 0, "more is higher up");
        for (int i = 2; i < dots.size(); i++) {
            double next = (number(dots.get(i), "cy") - number(dots.get(0), "cy")) / (number(dots.get(i), "cx") - number(dots.get(0), "cx"));
            assertEquals(slope, next, 0.002);
        }
    }

    @Test
    void barsAreAsLongAsTheirNumbersAndGoBothWays() throws Exception {
        List<Element> bars = elements(svg(Specimens.tornado(), Palette.LIGHT, Locale.ENGLISH), "rect").stream()
                .filter(rect -> rect.getElementsByTagName("title").getLength() == 1).toList();
        assertEquals(4, bars.size());
        assertEquals(1.52 / 0.8, number(bars.get(0), "width") / number(bars.get(1), "width"), 0.01);
        assertEquals(number(bars.get(0), "x") + number(bars.get(0), "width"), number(bars.get(2), "x"), 0.02, "less ends where more begins");
        assertEquals(Palette.LIGHT.less(), bars.get(0).getAttribute("fill"));
        assertEquals(Palette.LIGHT.more(), bars.get(2).getAttribute("fill"));
        assertTrue(texts(svg(Specimens.tornado(), Palette.LIGHT, Locale.ENGLISH)).containsAll(List.of("−1.5", "+0.4", "技术支持")));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() throws Exception {
        assertTrue(texts(svg(Specimens.shares(), Palette.LIGHT, Locale.ENGLISH)).contains("3.515"));
        assertTrue(texts(svg(Specimens.shares(), Palette.LIGHT, Locale.GERMAN)).contains("3,515"));
        assertTrue(texts(svg(Specimens.calibration(), Palette.LIGHT, Locale.SIMPLIFIED_CHINESE)).contains("预测离职概率 (%)"));
    }

    @Test
    void tableFilesHoldEveryDigitAndEveryWord() throws IOException {
        List<CSVRecord> rows = csv(Specimens.fit());
        assertEquals(1 + 5 + 2 + 2, rows.size());
        assertEquals(List.of("Data", "3.0", "90.0", "", "row 3"), rows.get(4).toList());
        assertEquals(List.of("", "Recommended plan", "Proportional rule"), csv(Specimens.shares()).getFirst().toList());
        assertEquals("3.514938", csv(Specimens.shares()).get(1).get(2));
        assertEquals("", csv(Specimens.shares()).get(3).get(2), "no number is an empty cell");
        assertEquals(List.of("Research, development and everything else", "0.25", "0.12", "0.1", "0.15"), csv(Specimens.outcome()).get(2).toList());
    }

    private static List<CSVRecord> csv(Chart chart) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(ChartCsv.file(chart))).getRecords();
    }

    @Test
    void picturesAreDrawnAtAnyScale() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ChartPng.write(Specimens.shares(), Palette.LIGHT, Locale.ENGLISH, WIDTH, 2, bytes);
        var image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(2 * WIDTH, image.getWidth());
        assertEquals(0xFFFFFFFF, image.getRGB(1, 1));
        int plan = (int) Long.parseLong("FF" + Palette.LIGHT.colour(Tone.FIRST, 1).substring(1), 16);
        long bar = IntStream.range(0, image.getHeight()).mapToLong(y -> IntStream.range(0, image.getWidth()).filter(x -> image.getRGB(x, y) == plan).count()).max().orElse(0);
        assertTrue(bar > WIDTH / 2, "the longest bar fills most of the picture: " + bar);
    }

    @Test
    void aChartIsAValue() {
        assertEquals(Specimens.fit(), Specimens.fit());
        assertNotEquals(Specimens.fit(), Specimens.calibration());
    }

    /** For people to look at. */
    @Test
    void galleryIsWritten() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screens"));
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < Specimens.all().size(); i++) {
            for (var palette : List.of(Palette.LIGHT, Palette.DARK)) {
                Path file = folder.resolve("chart-" + i + (palette == Palette.DARK ? "-dark" : "") + ".png");
                try (OutputStream out = Files.newOutputStream(file)) {
                    ChartPng.write(Specimens.all().get(i), palette, Locale.ENGLISH, WIDTH, 1, out);
                }
                written.add(file);
            }
        }
        for (Path file : written) {
            assertTrue(ImageIO.read(file.toFile()).getHeight() > 100);
        }
    }
}
