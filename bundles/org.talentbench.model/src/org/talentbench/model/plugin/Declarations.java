// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.internal.Messages;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What a plugin declares in its {@code plugin.xml}. */
final class Declarations {
    static final String FILE = "plugin.xml";

    private Declarations() {}

    /** Whether it means to contribute factors; its file need not be well-formed. */
    static boolean mentionFactors(Bundle bundle) {
        URL declarations = bundle.getEntry(FILE);
        if (declarations == null || bundle.getSymbolicName() == null) {
            return false;
        }
        try (InputStream stream = declarations.openStream()) {
            return mentionFactors(stream);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean mentionFactors(InputStream declarations) throws IOException {
        return new String(declarations.readAllBytes(), StandardCharsets.UTF_8).contains('"' + FactorKinds.EXTENSION_POINT + '"');
    }

    /** Why the registry has taken nothing from a plugin that mentions factors. It only writes that into its log. */
    static String fault(Bundle bundle) {
        if (!isSingleton(bundle)) {
            return Messages.of("plugin.noSingleton");
        }
        try (InputStream stream = bundle.getEntry(FILE).openStream()) {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.newSAXParser().parse(stream, new DefaultHandler());
            return Messages.of("plugin.noFactor");
        } catch (SAXParseException e) {
            return Messages.of("plugin.malformed", e.getLineNumber(), e.getColumnNumber(), e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Messages.of("plugin.unreadable", e.getMessage());
        }
    }

    private static boolean isSingleton(Bundle bundle) {
        try {
            ManifestElement[] name = ManifestElement.parseHeader(Constants.BUNDLE_SYMBOLICNAME, bundle.getHeaders("").get(Constants.BUNDLE_SYMBOLICNAME));
            return Boolean.parseBoolean(name[0].getDirective(Constants.SINGLETON_DIRECTIVE));
        } catch (BundleException e) {
            return false;
        }
    }
}
