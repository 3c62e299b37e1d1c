// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.BendPoint;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.EdgeLayout;
import org.talentbench.model.talent.NodeLayout;
import org.talentbench.notation.scene.Scene;

/** A scene that follows its model: after any change, asking for it gives the scene as the model stands. */
public final class LiveScene implements AutoCloseable {

    private final SceneBuilder builder;
    private final Notifier model;
    private final Listener listener = new Listener();
    private final Runnable changed;

    public LiveScene(SceneBuilder builder, EObject element) {
        this(builder, element, () -> { });
    }

    /**
     * A scene that tells of changes.
     *
     * @param changed runs after each change of the model, of which there may be many in a row
     */
    public LiveScene(SceneBuilder builder, EObject element, Runnable changed) {
        this.builder = builder;
        this.changed = changed;
        EObject root = EcoreUtil.getRootContainer(element);
        model = root.eResource() == null ? root : root.eResource();
        model.eAdapters().add(listener);
    }

    /** The scene; the same object until something has changed that it shows. */
    public Scene scene() {
        return builder.build();
    }

    public void show(Shown shown) {
        builder.show(shown);
    }

    @Override
    public void close() {
        model.eAdapters().remove(listener);
    }

    /** Where things stand is no part of a scene, though diagrams are a part of the model. */
    private static boolean isPlace(EObject object) {
        return object instanceof Diagram || object instanceof NodeLayout || object instanceof EdgeLayout || object instanceof BendPoint;
    }

    private final class Listener extends EContentAdapter {

        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && notification.getNotifier() instanceof EObject object
                    && notification.getFeature() instanceof EStructuralFeature feature) {
                if (!isPlace(object)) {
                    builder.changed(object, feature);
                }
                changed.run();
            }
        }
    }
}
