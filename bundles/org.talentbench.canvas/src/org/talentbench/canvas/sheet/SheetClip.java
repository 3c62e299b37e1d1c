// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.canvas.Messages;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/**
 * What was copied on a sheet: elements with what is drawn inside them, the edges between them, and where they stood. It
 * can be pasted any number of times, on any sheet whose model has a place for such elements.
 */
public final class SheetClip {

    private final List<EObject> elements;
    private final Map<EObject, Bounds> places;

    private SheetClip(List<EObject> elements, Map<EObject, Bounds> places) {
        this.elements = elements;
        this.places = places;
    }

    /** Copies what items stand for; absent where nothing of it can be copied. */
    public static Optional<SheetClip> of(SheetView view, Set<Key> keys) {
        Set<EObject> originals = new LinkedHashSet<>();
        Map<EObject, Bounds> places = new HashMap<>();
        Set<Key> boxes = new LinkedHashSet<>();
        keys.stream().flatMap(key -> view.box(key).stream()).flatMap(Item.Box::all).map(Item::key).forEach(boxes::add);
        boxes.forEach(key -> {
            originals.add(key.element());
            places.put(key.element(), view.bounds(key));
        });
        view.scene().edges().stream().filter(edge -> edge.key().target() == null)
                .filter(edge -> boxes.contains(edge.source()) && boxes.contains(edge.target())).forEach(edge -> originals.add(edge.element()));
        // The diagram shows the inside of its own element; that one cannot be put inside itself.
        originals.remove(view.scene().element());
        return of(originals, places);
    }

    /** Copies elements that are on no sheet, and so have no places. */
    public static Optional<SheetClip> of(Collection<? extends EObject> elements) {
        return of(new LinkedHashSet<>(elements), Map.of());
    }

    private static Optional<SheetClip> of(Set<EObject> originals, Map<EObject, Bounds> places) {
        // What is inside another element that is copied comes along with it.
        List<EObject> roots = originals.stream().filter(element -> around(element).noneMatch(originals::contains)).toList();
        return roots.isEmpty() ? Optional.empty() : Optional.of(copy(roots, places));
    }

    private static Stream<EObject> around(EObject element) {
        return Stream.iterate(element.eContainer(), container -> container != null, EObject::eContainer);
    }

    private static SheetClip copy(List<EObject> roots, Map<EObject, Bounds> places) {
        var copier = new EcoreUtil.Copier();
        List<EObject> copies = List.copyOf(copier.copyAll(roots));
        copier.copyReferences();
        Map<EObject, Bounds> copied = new HashMap<>();
        copier.forEach((original, copy) -> {
            if (places.containsKey(original)) {
                copied.put(copy, places.get(original));
            }
        });
        return new SheetClip(copies, copied);
    }

    /** Whether there is a place for all of it on a sheet. */
    public boolean fits(Sheet sheet, Optional<Key> container) {
        return elements.stream().allMatch(element -> home(element, sheet, container).isPresent());
    }

    /** Pastes it, moved away from where it was copied; returns what came to be. */
    public List<EObject> paste(Sheet sheet, Optional<Key> container, double dx, double dy) {
        List<EObject> pasted = new ArrayList<>();
        sheet.execute(Messages.edit_paste, () -> {
            SheetClip copy = copy(elements, places);
            copy.elements.forEach(element -> home(element, sheet, container).ifPresent(home -> {
                home.add(element);
                pasted.add(element);
            }));
            pasted.forEach(element -> forgetStrangers(element, sheet));
            SheetView view = sheet.view();
            Moves moves = new Moves(view);
            Point shift = copy.places.isEmpty() ? new Point(0, 0) : new Point(dx, dy);
            view.boxKeys().stream().filter(key -> copy.places.containsKey(key.element()))
                    .forEach(key -> moves.resize(key, copy.places.get(key.element()).moved(shift.x(), shift.y())));
            sheet.place(moves.placement());
        });
        return pasted;
    }

    private record Home(EObject owner, EReference feature) {

        @SuppressWarnings("unchecked")
        void add(EObject element) {
            ((List<EObject>) owner.eGet(feature)).add(element);
        }
    }

    /** Where an element goes: into the container at hand, or into what the sheet shows, or into what is around that. */
    private static Optional<Home> home(EObject element, Sheet sheet, Optional<Key> container) {
        return Stream.concat(container.map(Key::element).stream(),
                Stream.iterate(sheet.element(), owner -> owner != null, EObject::eContainer))
                .flatMap(owner -> owner.eClass().getEAllContainments().stream()
                        .filter(feature -> feature.isMany() && feature.isChangeable() && feature.getEReferenceType().isSuperTypeOf(element.eClass()))
                        .map(feature -> new Home(owner, feature)))
                .findFirst();
    }

    /** References of a copy into a model that it is no longer part of. */
    private static void forgetStrangers(EObject element, Sheet sheet) {
        List<EObject> all = new ArrayList<>(List.of(element));
        element.eAllContents().forEachRemaining(all::add);
        for (EObject each : all) {
            each.eClass().getEAllReferences().stream()
                    .filter(reference -> !reference.isContainment() && !reference.isContainer() && reference.isChangeable() && !reference.isDerived())
                    .forEach(reference -> forgetStrangers(each, reference, sheet));
        }
    }

    private static void forgetStrangers(EObject element, EReference reference, Sheet sheet) {
        if (reference.isMany()) {
            ((List<?>) element.eGet(reference)).removeIf(other -> ((EObject) other).eResource() != sheet.element().eResource());
        } else if (element.eGet(reference) instanceof EObject other && other.eResource() != sheet.element().eResource()) {
            element.eUnset(reference);
        }
    }
}
