// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

/** Where a command's MODEL comes from: a file, {@code example:NAME}, or {@code -} for standard input. */
final class ModelSource {
    /** What stands for standard input where a file could be named. */
    static final String STANDARD_INPUT = "-";

    private ModelSource() {
    }

    /**
     * Loads the model.
     *
     * @throws UsageException where there is no such file or example
     * @throws org.talentbench.model.ModelException where what is there is no model
     */
    static Organisation load(String model, Terminal terminal) throws IOException {
        if (model.equals(STANDARD_INPUT)) {
            return ModelFile.load(terminal.in(), Messages.of("model.standardInput"));
        }
        return model.startsWith(Example.PREFIX) ? example(model.substring(Example.PREFIX.length())) : ModelFile.load(file(model));
    }

    /** What the model of an element was loaded as, for messages. */
    static String nameOf(EObject element) {
        URI uri = EcoreUtil.getRootContainer(element).eResource().getURI();
        return uri.isFile() ? uri.toFileString() : URI.decode(uri.toString());
    }

    private static Organisation example(String name) throws IOException {
        var names = Examples.all().stream().map(Example::name).toList();
        if (!names.contains(name)) {
            String meant = Suggestion.of(name, names).map(near -> " " + Messages.of("suggestion", Example.PREFIX + near)).orElse("");
            throw new UsageException(Messages.of("model.noExample", name, String.join(", ", names)) + meant);
        }
        return Examples.open(name);
    }

    /**
     * The file that a command's MODEL names.
     *
     * @throws UsageException where there is none
     */
    static Path file(String model) {
        try {
            Path file = Path.of(model);
            if (Files.isRegularFile(file)) {
                return file;
            }
            if (Files.isDirectory(file)) {
                throw new UsageException(Messages.of("model.folder", model));
            }
        } catch (InvalidPathException unusable) {
            // No file can have that name, so there is none.
        }
        throw new UsageException(Messages.of("model.noFile", model));
    }
}
