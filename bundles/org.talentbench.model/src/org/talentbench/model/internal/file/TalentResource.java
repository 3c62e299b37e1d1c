// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.FileReason;
import org.talentbench.model.ModelException;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Organisation;

/**
 * A {@code .talent} file. Every way to load and save one comes through here: {@link org.talentbench.model.ModelFile}, and the
 * resource sets of editors.
 */
public final class TalentResource extends XMIResourceImpl {
    public TalentResource(URI uri) {
        super(uri);
        setEncoding("UTF-8");
        Map<Object, Object> load = getDefaultLoadOptions();
        load.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
        load.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
        // EMF would otherwise look for an unknown namespace at the address that it looks like.
        load.put(XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, false);
        Map<Object, Object> save = getDefaultSaveOptions();
        // One element a line, however long: a change of one value is a change of one line.
        save.put(XMLResource.OPTION_LINE_WIDTH, Integer.MAX_VALUE);
        save.put(XMLResource.OPTION_LINE_DELIMITER, "\n");
    }

    @Override
    protected boolean useUUIDs() {
        return true;
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new TalentLoad(createXMLHelper());
    }

    @Override
    public void doLoad(InputStream stream, Map<?, ?> options) throws IOException {
        byte[] content = Screening.read(stream, fileName());
        try {
            super.doLoad(new ByteArrayInputStream(content), options);
        } catch (IOException | RuntimeException e) {
            // A half of a model must neither be shown nor be saved over the file.
            getContents().clear();
            throw refusal(e);
        }
    }

    @Override
    public void save(Map<?, ?> options) throws ModelException {
        byte[] content = content(options);
        try {
            Path file = localFile();
            if (file != null) {
                AtomicFile.write(file, content);
            } else {
                try (OutputStream out = getURIConverter().createOutputStream(getURI(), options)) {
                    out.write(content);
                }
            }
        } catch (IOException e) {
            throw new ModelException(Messages.of("file.unwritable", fileName(), FileReason.of(e)), fileName(), 0, 0, e);
        }
        setModified(false);
    }

    /** The bytes of the file that saving would write. */
    public byte[] content(Map<?, ?> options) throws ModelException {
        if (getContents().size() != 1 || !(getContents().getFirst() instanceof Organisation)) {
            throw new ModelException(Messages.of("file.nothingToSave", fileName()), fileName(), 0, 0, null);
        }
        var content = new ByteArrayOutputStream();
        try {
            // Not save(stream, …): that also forgets what loading found out, and an autosave must not.
            doSave(content, options);
        } catch (IOException | RuntimeException e) {
            // Such as a character that XML cannot hold. Nothing has touched the file yet.
            throw new ModelException(Messages.of("file.unwritable", fileName(), FileReason.of(e)), fileName(), 0, 0, e);
        }
        return content.toByteArray();
    }

    private Path localFile() {
        URI uri = getResourceSet() == null ? getURI() : getURIConverter().normalize(getURI());
        URI local = uri.isFile() ? uri : uri.isPlatform() ? CommonPlugin.asLocalURI(uri) : uri;
        return local.isFile() ? Path.of(local.toFileString()) : null;
    }

    private String fileName() {
        return getURI().isFile() ? getURI().toFileString()
                : getURI().isPlatformResource() ? getURI().toPlatformString(true) : URI.decode(getURI().toString());
    }

    private ModelException refusal(Exception e) {
        Throwable cause = e instanceof IOWrappedException && e.getCause() != null ? e.getCause() : e;
        int line = cause instanceof Diagnostic place ? place.getLine() : 0;
        int column = cause instanceof Diagnostic place ? place.getColumn() : 0;
        String problem = switch (cause) {
            case IllegalValueException value ->
                Messages.of("file.illegalValue", String.valueOf(value.getValue()), value.getFeature().getName());
            case ClassNotFoundException type -> Messages.of("file.unknownType", type.getName());
            default -> cause.getMessage();
        };
        return new ModelException(Messages.of("file.unfit", fileName(), line, problem), fileName(), line, column, cause);
    }
}
