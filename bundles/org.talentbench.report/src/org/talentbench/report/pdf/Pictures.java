// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.talentbench.notation.text.Typography;
import org.w3c.dom.Element;

/** Vector graphics of a page as vector graphics of a PDF; their letters become outlines, which look the same on every machine. */
final class Pictures {
    /** A pixel of a style sheet in points. */
    static final float POINT = 0.75f;
    private static final Pattern DRAWING_RULE = Pattern.compile("\\.\\w+ \\{[^}]*(?:fill|stroke)[^}]*\\}");

    private final PdfWriter writer;
    private final Colours colours;
    private final String rules;

    Pictures(PdfWriter writer, String style, Colours colours) {
        this.writer = writer;
        this.colours = colours;
        rules = colours.resolved(DRAWING_RULE.matcher(style).results().map(MatchResult::group).collect(Collectors.joining("\n")));
    }

    /** The graphics at their own size. */
    Image of(Element svg) {
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(text(svg).getBytes(StandardCharsets.UTF_8)), null,
                LoaderContext.createDefault());
        float width = document.size().width * POINT;
        float height = document.size().height * POINT;
        PdfTemplate template = writer.getDirectContent().createTemplate(width, height);
        Graphics2D graphics = template.createGraphicsShapes(width, height);
        document.render(null, graphics, new ViewBox(0, 0, width, height));
        graphics.dispose();
        return Image.getInstance(template);
    }

    private String text(Element svg) {
        Element own = (Element) svg.cloneNode(true);
        own.setAttribute("xmlns", "http://www.w3.org/2000/svg");
        if (!own.hasAttribute("width")) {
            String[] box = own.getAttribute("viewBox").split(" ");
            own.setAttribute("width", box[2]);
            own.setAttribute("height", box[3]);
        }
        if (!own.hasAttribute("font-family")) {
            own.setAttribute("font-family", Typography.FAMILIES.stream().map(family -> "'" + family + "'").collect(Collectors.joining(", ", "", ", sans-serif")));
        }
        Element style = svg.getOwnerDocument().createElement("style");
        style.setTextContent(rules);
        own.insertBefore(style, own.getFirstChild());
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(own), new StreamResult(text));
            return colours.resolved(text.toString());
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
