// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.util.stream.Stream;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemColorProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.ViewerNotification;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Variable;
import org.talentbench.model.talent.provider.TalentItemProviderAdapterFactory;

/** The generated item providers, with labels made for people. */
public final class TalentItemProviders extends TalentItemProviderAdapterFactory {
    private final Labels labels = new Labels();

    public TalentItemProviders() {
        supportedTypes.add(IItemColorProvider.class);
    }

    @Override
    public Adapter adapt(Notifier target, Object type) {
        // The generated provider must be there to hear of changes, even where the label is not its own.
        Adapter provider = super.adapt(target, type);
        return type == IItemLabelProvider.class || type == IItemColorProvider.class ? labels : provider;
    }

    /** An edge without a name is called by its ends, so a new name of an end is one of the edge too. */
    @Override
    public void fireNotifyChanged(Notification notification) {
        super.fireNotifyChanged(notification);
        if (notification.getFeature() == TalentPackage.Literals.NAMED__NAME) {
            Stream<? extends EObject> edges = switch (notification.getNotifier()) {
                case Variable variable -> Stream.concat(variable.getOutgoing().stream(), variable.getIncoming().stream());
                case FlowEnd end -> Stream.concat(end.getOutgoingFlows().stream(), end.getIncomingFlows().stream());
                default -> Stream.empty();
            };
            edges.forEach(edge -> super.fireNotifyChanged(new ViewerNotification(notification, edge, false, true)));
        }
    }
}
