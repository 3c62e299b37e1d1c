// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.talentbench.model.FileReason;
import org.talentbench.model.ModelException;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.TalentPackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks a file over before EMF sees any of it, and refuses what could do harm or is no model of this version. A pass of its own,
 * because its parser stops at the first sign of a document type, before anything is expanded or fetched.
 */
public final class Screening extends DefaultHandler2 {
    /** The largest file that is read, in bytes. */
    public static final int MAX_SIZE = 64 << 20;
    /** The deepest nesting of elements that is read; a model of this version needs 6. */
    public static final int MAX_DEPTH = 64;

    private static final Pattern NAMESPACE = Pattern.compile("http://talentbench\\.org/model/(\\d{1,9})\\.(\\d{1,9})");
    private static final int MAJOR = major(TalentPackage.eNS_URI);

    private final String file;
    private final Set<String> ids = new HashSet<>();
    private Locator locator;
    private int depth;
    private boolean rooted;

    private Screening(String file) {
        this.file = file;
    }

    /**
     * Reads a stream to its end and looks it over.
     *
     * @throws ModelException where EMF must not see it
     */
    static byte[] read(InputStream stream, String file) throws ModelException {
        try {
            byte[] content = stream.readNBytes(MAX_SIZE + 1);
            if (content.length > MAX_SIZE) {
                throw new ModelException(Messages.of("file.tooLarge", file, MAX_SIZE >> 20), file, 0, 0, null);
            }
            new Screening(file).check(content);
            return content;
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e, file);
        }
    }

    /** What to say where the file system fails. */
    public static ModelException unreadable(IOException e, String file) {
        return new ModelException(Messages.of("file.unreadable", file, FileReason.of(e)), file, 0, 0, e);
    }

    /** Whether a namespace is of a version that this one can read. */
    static boolean isReadable(String namespace) {
        return major(namespace) == MAJOR;
    }

    /** A parser that refuses document types and fetches nothing. */
    static SAXParser parser(boolean acceptDoctype) throws ParserConfigurationException, SAXException {
        // The JDK's own, not whichever is found on the class path: the limits below are known to hold there.
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(acceptDoctype);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", !acceptDoctype);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser();
    }

    private void check(byte[] content) throws IOException {
        try {
            SAXParser parser = parser(true);
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", this);
            parser.parse(new InputSource(new ByteArrayInputStream(content)), this);
        } catch (SAXParseException e) {
            throw broken(e, content);
        } catch (SAXException e) {
            throw e.getException() instanceof ModelException refusal ? refusal
                    : new ModelException(Messages.of("file.notXml", file), file, 0, 0, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser lacks a feature that keeps it safe", e);
        }
    }

    private ModelException broken(SAXParseException e, byte[] content) {
        String key = "file.damaged";
        if (!rooted) {
            key = "file.notXml";
        } else if (e.getLineNumber() >= new String(content, StandardCharsets.UTF_8).lines().count() && depth > 0) {
            key = "file.truncated";
        }
        return new ModelException(Messages.of(key, file, e.getLineNumber(), e.getColumnNumber()), file, e.getLineNumber(),
                e.getColumnNumber(), e);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw refuse("file.doctype");
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) throws SAXException {
        throw refuse("file.doctype");
    }

    @Override
    public void startElement(String namespace, String localName, String qualifiedName, Attributes attributes) throws SAXException {
        if (!rooted) {
            rooted = true;
            checkRoot(namespace, localName);
        }
        if (++depth > MAX_DEPTH) {
            throw refuse("file.tooDeep", MAX_DEPTH);
        }
        String id = attributes.getValue(XMIResource.XMI_URI, XMIResource.XMI_ID);
        if (id != null && !ids.add(id)) {
            throw refuse("file.duplicateId", id);
        }
    }

    @Override
    public void endElement(String namespace, String localName, String qualifiedName) {
        depth--;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void checkRoot(String namespace, String localName) throws SAXException {
        int major = major(namespace);
        if (major < 0) {
            throw refuse("file.otherRoot", localName);
        }
        if (major > MAJOR) {
            throw refuse("file.newerVersion", namespace, TalentPackage.eNS_URI);
        }
        if (major < MAJOR) {
            throw refuse("file.unknownVersion", namespace, TalentPackage.eNS_URI);
        }
        if (!localName.equals(TalentPackage.Literals.ORGANISATION.getName())) {
            throw refuse("file.otherRoot", localName);
        }
    }

    /** Major version of a namespace; -1 where it is none of ours. */
    private static int major(String namespace) {
        Matcher matcher = NAMESPACE.matcher(namespace);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private SAXException refuse(String key, Object... details) {
        int line = locator.getLineNumber();
        Object[] arguments = new Object[details.length + 2];
        arguments[0] = file;
        arguments[1] = line;
        System.arraycopy(details, 0, arguments, 2, details.length);
        return new SAXException(new ModelException(Messages.of(key, arguments), file, line, locator.getColumnNumber(), null));
    }
}
