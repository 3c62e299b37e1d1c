// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal.file;

import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.TalentPackage;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How EMF reads a file that has been looked over. */
final class TalentLoad extends XMILoadImpl {

    TalentLoad(XMLHelper helper) {
        super(helper);
    }

    @Override
    protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
        return Screening.parser(false);
    }

    @Override
    protected DefaultHandler makeDefaultHandler() {
        return new Handler(resource, helper, options);
    }

    private static final class Handler extends SAXXMIHandler {

        Handler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
            super(resource, helper, options);
        }

        /** All minor versions are this package: what a later one adds is unknown, and kept. */
        @Override
        protected EPackage getPackageForURI(String uri) {
            return uri != null && Screening.isReadable(uri) ? TalentPackage.eINSTANCE : super.getPackageForURI(uri);
        }

        /** Never follows an address: a model refers to nothing but itself. */
        @Override
        protected void handleProxy(InternalEObject proxy, String uri) {
            if (uri.startsWith("#")) {
                super.handleProxy(proxy, uri);
            } else {
                error(new XMIException(Messages.of("file.outsideReference", uri), getLocation(), getLineNumber(), getColumnNumber()));
            }
        }

        @Override
        protected void handleXSISchemaLocation(String locations) {}

        @Override
        protected void handleXSINoNamespaceSchemaLocation(String location) {}

        /** Keeps an element of a type that this version does not know, as it keeps an element of an unknown feature. */
        @Override
        protected EObject createObjectFromTypeName(EObject parent, String typeName, EStructuralFeature feature) {
            EPackage owner = getPackageForURI(helper.getURI(typeName.contains(":") ? typeName.substring(0, typeName.indexOf(':')) : ""));
            String name = typeName.substring(typeName.indexOf(':') + 1);
            if (parent instanceof AnyType || owner != TalentPackage.eINSTANCE || owner.getEClassifier(name) != null) {
                return super.createObjectFromTypeName(parent, typeName, feature);
            }
            recordUnknownFeature("", feature.getName(), true, parent, null);
            return null;
        }

        /** A reference to an element that is gone is the model's fault, not the file's: it can be mended in the workbench. */
        @Override
        public void error(XMIException e) {
            if (e instanceof UnresolvedReferenceException) {
                warning(e);
            } else {
                super.error(e);
            }
        }
    }
}
