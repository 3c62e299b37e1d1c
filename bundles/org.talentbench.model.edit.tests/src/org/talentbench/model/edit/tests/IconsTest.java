// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.model.edit.Icons;
import org.talentbench.model.talent.TalentPackage;
import org.w3c.dom.Element;

class IconsTest {

    static List<EClass> types() {
        return TalentPackage.eINSTANCE.getEClassifiers().stream()
                .flatMap(type -> type instanceof EClass c && !c.isAbstract() ? Stream.of(c) : Stream.empty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAPictureOfSixteenPixelsInTwoTones(EClass type) throws Exception {
        URL icon = Icons.of(type);
        assertNotNull(icon);
        try (InputStream stream = icon.openStream()) {
            Element svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(stream).getDocumentElement();
            assertEquals("svg", svg.getTagName());
            assertEquals("0 0 16 16", svg.getAttribute("viewBox"));
            assertEquals(Set.of("#3d7ea6", "#e0a030"), tones(svg));
        }
    }

    /** White and holes are no tones. */
    private static Set<String> tones(Element svg) {
        Set<String> tones = new HashSet<>();
        var shapes = svg.getElementsByTagName("*");
        for (int i = 0; i < shapes.getLength(); i++) {
            Element shape = (Element) shapes.item(i);
            tones.add(shape.getAttribute("fill"));
            tones.add(shape.getAttribute("stroke"));
        }
        tones.removeAll(Set.of("", "none", "#ffffff"));
        return tones;
    }
}
