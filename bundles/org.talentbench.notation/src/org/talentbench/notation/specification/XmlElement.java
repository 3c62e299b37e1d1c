// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of a specification file. Whoever reads it takes attributes and children out of it; what nobody has taken
 * in the end is not interpreted, and {@link #refuseRest} says so. The subset is thus written down once, as the code
 * that reads it.
 */
final class XmlElement {

    private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\[name='([^']*)'\\]|\\.(\\d+))?");
    private static final String XSI_TYPE = "xsi:type";

    private final String tag;
    private final int line;
    private final XmlElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> untaken = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final List<XmlElement> untakenChildren = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String tag, int line, XmlElement parent) {
        this.tag = tag;
        this.line = line;
        this.parent = parent;
    }

    /** Reads a file without looking at anything outside it. */
    static XmlElement parse(InputStream stream) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Builder builder = new Builder();
            factory.newSAXParser().parse(stream, builder);
            return builder.root;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The type it says it has, without the prefix of its package; its tag where it says nothing. */
    String type() {
        untaken.remove(XSI_TYPE);
        String type = attributes.getOrDefault(XSI_TYPE, tag);
        return type.substring(type.indexOf(':') + 1);
    }

    String text() {
        return text.toString().strip();
    }

    /** An attribute, or the given text where it is not there. */
    String take(String attribute, String otherwise) {
        untaken.remove(attribute);
        return attributes.getOrDefault(attribute, otherwise);
    }

    String take(String attribute) {
        String value = take(attribute, "");
        if (value.isBlank()) {
            throw error("«" + attribute + "» is missing");
        }
        return value;
    }

    boolean takeFlag(String attribute, boolean otherwise) {
        return Boolean.parseBoolean(take(attribute, Boolean.toString(otherwise)));
    }

    int takeNumber(String attribute, int otherwise) {
        String value = take(attribute, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw error("«" + attribute + "» is «" + value + "», not a whole number");
        }
    }

    /** An attribute that is one of a map's keys. */
    <T> T take(String attribute, String otherwise, Map<String, T> choices) {
        String value = take(attribute, otherwise);
        return Optional.ofNullable(choices.get(value)).orElseThrow(() -> error(
                "«" + attribute + "» is «" + value + "», which is not interpreted; choose from " + choices.keySet()));
    }

    List<XmlElement> takeAll(String childTag) {
        List<XmlElement> found = children.stream().filter(child -> child.tag.equals(childTag)).toList();
        untakenChildren.removeAll(found);
        return found;
    }

    Optional<XmlElement> takeOne(String childTag) {
        List<XmlElement> found = takeAll(childTag);
        if (found.size() > 1) {
            throw found.get(1).error("there may be only one");
        }
        return found.stream().findFirst();
    }

    /** The elements that an attribute refers to. */
    List<XmlElement> takeReferences(String attribute) {
        String value = take(attribute, "").strip();
        return value.isEmpty() ? List.of()
                : Arrays.stream(value.split("\\s+")).map(path -> resolve(attribute, path)).toList();
    }

    /** Fails where anything here or below has not been taken. */
    void refuseRest() {
        untaken.forEach((name, value) -> {
            throw error("«" + name + "» is not interpreted");
        });
        untakenChildren.forEach(child -> {
            throw child.error("it is not interpreted here");
        });
        children.forEach(XmlElement::refuseRest);
    }

    SpecificationException error(String reason) {
        String name = attributes.get("name");
        return new SpecificationException(name == null ? attributes.getOrDefault(XSI_TYPE, tag) : tag + " «" + name + "»",
                line, reason);
    }

    private XmlElement resolve(String attribute, String path) {
        XmlElement found = this;
        while (found.parent != null) {
            found = found.parent;
        }
        for (String step : path.replaceFirst("^#?//", "").split("/")) {
            found = Optional.ofNullable(found.step(step)).orElseThrow(
                    () -> error("«" + attribute + "» refers to " + path + ", which does not exist"));
        }
        return found;
    }

    private XmlElement step(String step) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            return null;
        }
        List<XmlElement> found = children.stream().filter(child -> child.tag.equals(matcher.group(1))).toList();
        if (matcher.group(2) != null) {
            String name = URLDecoder.decode(matcher.group(2), StandardCharsets.UTF_8);
            return found.stream().filter(child -> name.equals(child.attributes.get("name"))).findFirst().orElse(null);
        }
        int place = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return place < found.size() ? found.get(place) : null;
    }

    private static final class Builder extends DefaultHandler {

        private final Deque<XmlElement> open = new ArrayDeque<>();
        private Locator locator;
        private XmlElement root;

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(String uri, String localName, String tag, Attributes attributes) {
            XmlElement parent = open.peek();
            XmlElement element = new XmlElement(tag, locator.getLineNumber(), parent);
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i);
                if (!name.startsWith("xmlns") && !name.startsWith("xmi:")) {
                    element.attributes.put(name, attributes.getValue(i));
                }
            }
            element.untaken.putAll(element.attributes);
            if (parent == null) {
                root = element;
            } else {
                parent.children.add(element);
                parent.untakenChildren.add(element);
            }
            open.push(element);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            open.element().text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String tag) {
            open.pop();
        }
    }
}
