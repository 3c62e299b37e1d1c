// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.wizards.NewModelWizard;

/** A model that begins with a table of employees: of the installed kinds of factors it has those that the table's columns speak of. */
final class NewModel {
    private final IProject place;

    private NewModel(IProject place) {
        this.place = place;
    }

    /** In the first project, where new models go; there is one since the first start, unless somebody closed or deleted it. */
    static Optional<NewModel> anywhere() {
        return Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).findFirst().map(NewModel::new);
    }

    Path folder() {
        return Path.of(place.getLocationURI());
    }

    /** What the columns can be sorted under: a factor of each kind. */
    Organisation draft() {
        Organisation draft = NewModelWizard.blank("", TalentPackage.Literals.ORGANISATION__CURRENCY.getDefaultValueLiteral());
        FactorKinds.all().stream().map(FactorKind::create).forEach(draft.getFactors()::add);
        return draft;
    }

    /** Writes the model under the table's name, or one like it that is free. */
    ModelSession make(Organisation draft, Calibrated calibrated) throws ModelException, CoreException {
        String name = calibrated.table().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Team everybody = draft.getTeams().getFirst();
        draft.setName(name);
        CalibrationApplication.apply(draft, calibrated, folder());
        Collection<String> spokenOf = calibrated.mapping().factorOf().values();
        draft.getFactors().removeIf(factor -> !spokenOf.contains(factor.getName()));
        for (Factor factor : draft.getFactors()) {
            FactorKinds.find(factor.getKind()).map(kind -> kind.connect(factor, draft)).ifPresent(draft.getInfluences()::addAll);
        }
        if (draft.getTeams().size() > 1) {
            // The table tells teams apart.
            draft.getTeams().remove(everybody);
        }
        IFile file = free(name);
        ModelFile.save(draft, Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return TalentUi.sessions().of(file);
    }

    private IFile free(String name) {
        String candidate = name;
        for (int number = 2; Files.exists(folder().resolve(candidate + "." + ModelFile.EXTENSION)); number++) {
            candidate = name + "-" + number;
        }
        return place.getFile(candidate + "." + ModelFile.EXTENSION);
    }
}
