// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the way about a report's elements. */
final class Elements {
    private Elements() {
    }

    /** Whether an element has a class, or stands in one that has it. */
    static boolean isIn(Element element, String style) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (List.of(around.getAttribute("class").split(" ")).contains(style)) {
                return true;
            }
        }
        return false;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> descendants(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
