// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.talentbench.analysis.calibrate.Mapping;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.model.talent.Factor;
import org.talentbench.ui.TalentUi;

/** Sorts the table's columns under the model's factors: by dragging, by the context menu, or by selecting columns and typing a place's number. */
final class MappingPage extends WizardPage {

    /** Where columns can be. @param factor a factor's name, {@link Mapping#NO_FACTOR}, or null for what is left out */
    private record Place(String label, String factor) {
    }

    /** A column in its place. */
    private record Sorted(String column, Place place) {
    }

    private final CalibrationDraft draft;
    private final List<Place> places = new ArrayList<>();
    private TreeViewer tree;
    private Combo team;
    private Combo tenure;
    private Label note;

    MappingPage(CalibrationDraft draft) {
        super("mapping", Messages.mapping_title, null);
        this.draft = draft;
        setDescription(Messages.mapping_description);
        for (Factor factor : draft.organisation().getFactors()) {
            places.add(new Place(factor.getName(), factor.getName()));
        }
        places.add(new Place(Messages.mapping_covariates, Mapping.NO_FACTOR));
        places.add(new Place(Messages.mapping_left_out, null));
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        tree = new TreeViewer(page, SWT.BORDER | SWT.MULTI);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 280).applyTo(tree.getControl());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new Labels());
        TalentUi.name(tree.getTree(), Messages.mapping_title);
        tree.getTree().setToolTipText(Messages.mapping_keys);
        addDragging();
        addKeys();
        addMenu();
        note = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(600, SWT.DEFAULT).applyTo(note);
        team = combo(page, Messages.mapping_team);
        tenure = combo(page, Messages.mapping_tenure);
        setControl(page);
    }

    private Combo combo(Composite page, String label) {
        new Label(page, SWT.NONE).setText(label);
        var combo = new Combo(page, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().applyTo(combo);
        combo.addListener(SWT.Selection, _ -> change(mapping().with(chosen(team), chosen(tenure))));
        return combo;
    }

    private static Optional<String> chosen(Combo combo) {
        return combo.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(combo.getText());
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && draft.mapping().isPresent()) {
            fill(team, draft.mapping().get().team(), ColumnType.CATEGORY, ColumnType.NUMBER, ColumnType.ORDINAL);
            fill(tenure, draft.mapping().get().tenure(), ColumnType.NUMBER);
            tree.setInput(places);
            tree.expandAll();
            note.setText(draft.isUpdate() ? Messages.mapping_update : Messages.mapping_keys);
            tree.getControl().setEnabled(!draft.isUpdate());
            check();
        }
        super.setVisible(visible);
        if (visible) {
            tree.getControl().setFocus();
        }
    }

    private void fill(Combo combo, Optional<String> chosen, ColumnType... types) {
        var names = new ArrayList<>(List.of(Messages.mapping_none));
        draft.table().orElseThrow().columns().stream().filter(ColumnProfile::readable).filter(column -> List.of(types).contains(column.type()))
                .map(ColumnProfile::name).filter(name -> !name.equals(mapping().outcome())).forEach(names::add);
        combo.setItems(names.toArray(String[]::new));
        combo.select(chosen.map(names::indexOf).filter(index -> index > 0).orElse(0));
    }

    private Mapping mapping() {
        return draft.mapping().orElseThrow();
    }

    private List<String> columns(Place place) {
        return draft.table().stream().flatMap(table -> table.columns().stream()).filter(ColumnProfile::readable).map(ColumnProfile::name)
                .filter(name -> !name.equals(mapping().outcome()))
                .filter(name -> place.factor() == null ? !mapping().factorOf().containsKey(name) : place.factor().equals(mapping().factorOf().get(name)))
                .toList();
    }

    private void change(Mapping changed) {
        draft.setMapping(changed);
        tree.refresh();
        tree.expandAll();
        check();
    }

    private void move(Place place) {
        Mapping changed = mapping();
        for (Object selected : tree.getStructuredSelection()) {
            if (selected instanceof Sorted(String column, _)) {
                changed = place.factor() == null ? changed.without(column) : changed.with(column, place.factor());
            }
        }
        change(changed);
    }

    private void check() {
        boolean some = mapping().factorOf().values().stream().anyMatch(factor -> !factor.equals(Mapping.NO_FACTOR));
        setErrorMessage(some || draft.isUpdate() ? null : Messages.mapping_no_factor);
        setPageComplete(some || draft.isUpdate());
    }

    private void addDragging() {
        Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
        tree.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = tree.getStructuredSelection().stream().allMatch(Sorted.class::isInstance);
                LocalSelectionTransfer.getTransfer().setSelection(tree.getStructuredSelection());
            }
        });
        tree.addDropSupport(DND.DROP_MOVE, transfers, new ViewerDropAdapter(tree) {
            @Override
            public boolean validateDrop(Object target, int operation, TransferData type) {
                setFeedbackEnabled(false);
                return target != null && LocalSelectionTransfer.getTransfer().isSupportedType(type);
            }

            @Override
            public boolean performDrop(Object dropped) {
                move(getCurrentTarget() instanceof Sorted(_, Place place) ? place : (Place) getCurrentTarget());
                return true;
            }
        });
    }

    private void addKeys() {
        tree.getControl().addListener(SWT.KeyDown, event -> {
            int digit = event.character - '1';
            if (event.character == SWT.DEL) {
                move(places.getLast());
            } else if (digit >= 0 && digit < places.size()) {
                move(places.get(digit));
                event.doit = false;
            }
        });
    }

    private void addMenu() {
        var menu = new Menu(tree.getControl());
        for (Place place : places) {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(NLS.bind(Messages.mapping_move, place.label().replace("&", "&&")));
            item.addListener(SWT.Selection, _ -> move(place));
        }
        tree.getControl().setMenu(menu);
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return places.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Place place ? columns(place).stream().map(column -> new Sorted(column, place)).toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Sorted(_, Place place) ? place : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Place place && !columns(place).isEmpty();
        }
    }

    private final class Labels extends LabelProvider implements org.eclipse.jface.viewers.IFontProvider {
        @Override
        public String getText(Object element) {
            return switch (element) {
            case Place place -> (places.indexOf(place) + 1) + "   " + place.label();
            case Sorted sorted -> sorted.column();
            default -> "";
            };
        }

        @Override
        public org.eclipse.swt.graphics.Font getFont(Object element) {
            return element instanceof Place ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
        }
    }
}
