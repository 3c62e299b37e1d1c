// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;

/** Lists the examples, and says of the chosen one what it shows. */
final class ExamplePage extends WizardPage {

    private final Consumer<Example> chosen;
    private Example example;

    ExamplePage(Consumer<Example> chosen) {
        super("example");
        this.chosen = chosen;
        setTitle(Messages.wizard_example);
        setDescription(Messages.wizard_example_description);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.wizard_example_list);
        var list = new TableViewer(body, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new Titles());
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 8 * list.getTable().getItemHeight()).applyTo(list.getTable());
        new Label(body, SWT.NONE).setText(Messages.wizard_example_about);
        var about = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, 6 * about.getLineHeight()).applyTo(about);
        list.addSelectionChangedListener(event -> {
            example = (Example) event.getStructuredSelection().getFirstElement();
            about.setText(example == null ? "" : example.description());
            if (example != null) {
                chosen.accept(example);
            }
            setPageComplete(example != null);
        });
        list.addDoubleClickListener(event -> getContainer().showPage(getNextPage()));
        setControl(body);

        List<Example> examples = List.copyOf(Examples.all());
        list.setInput(examples);
        setPageComplete(false);
        if (!examples.isEmpty()) {
            list.setSelection(new StructuredSelection(examples.getFirst()));
        }
    }

    /** The chosen example; null before one is chosen. */
    Example example() {
        return example;
    }

    private static final class Titles extends LabelProvider {

        @Override
        public String getText(Object element) {
            return ((Example) element).title();
        }

        @Override
        public Image getImage(Object element) {
            return TalentUi.image("model");
        }
    }
}
