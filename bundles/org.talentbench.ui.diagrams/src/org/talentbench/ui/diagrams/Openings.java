// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.core.runtime.IAdapterFactory;
import org.talentbench.model.talent.Diagram;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.session.ModelSession;

/** Lets models and their diagrams be opened as drawings. */
public final class Openings implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        return type.cast(switch (object) {
        case ModelSession session -> session.organisation().flatMap(Diagrams::best).map(diagram -> opening(session, diagram)).orElse(null);
        case Diagram diagram when diagram.getTarget() != null -> TalentUi.sessions().owning(diagram).map(session -> opening(session, diagram)).orElse(null);
        default -> null;
        });
    }

    private static Opening opening(ModelSession session, Diagram diagram) {
        return page -> Diagrams.open(page, session, diagram);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { Opening.class };
    }
}
