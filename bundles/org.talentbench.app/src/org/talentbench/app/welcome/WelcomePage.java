// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.part.FileEditorInput;
import org.talentbench.app.Messages;
import org.talentbench.ui.Icons;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.ModelSessions;

/** The first page that a person sees: the ways to begin, and the models that were worked on last. */
public final class WelcomePage extends EditorPart {

    /** The page's id. */
    public static final String ID = "org.talentbench.app.welcome";

    static final Icons ICONS = new Icons("org.talentbench.app");

    /** Longer lines are hard to read; in a narrow window they are shorter. */
    private static final int WIDTH = 640;
    private static final int LEAST_WIDTH = 300;
    private static final int MARGIN = 28;
    private static final int RECENT = 8;

    private ScrolledComposite scrolled;
    private Composite body;
    private Composite page;
    private Control first;

    /** Opens the page, or brings it to the front. */
    public static void open(IWorkbenchPage page) {
        try {
            page.openEditor(WelcomeInput.ONE, ID);
        } catch (PartInitException e) {
            TalentUi.log(e.getStatus());
        }
    }

    /** Whether a person wants to see the page at the start, where no model is open. */
    public static boolean wanted() {
        return InstanceScope.INSTANCE.getNode(ICONS.bundle()).getBoolean(GeneralPreferences.WELCOME, true);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        fill();
    }

    /** Lines are as long as the window is wide, within limits. */
    private void fit() {
        int width = Math.clamp(scrolled.getClientArea().width - 2 * MARGIN, LEAST_WIDTH, WIDTH);
        ((GridData) page.getLayoutData()).widthHint = width;
        scrolled.setMinSize(body.computeSize(width + 2 * MARGIN, SWT.DEFAULT));
        body.layout(true, true);
    }

    private void fill() {
        if (body != null) {
            body.dispose();
        }
        body = new Composite(scrolled, SWT.NONE);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(body);
        page = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 4).applyTo(page);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(page);
        head();
        first = null;
        WelcomeAction.available(getSite().getWorkbenchWindow()).forEach(this::entry);
        recent();
        atStart();
        scrolled.setContent(body);
        fit();
    }

    private void head() {
        var mark = new Label(page, SWT.NONE);
        mark.setImage(ICONS.image("welcome-mark"));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(mark);
        var title = new Label(page, SWT.NONE);
        title.setText("TalentBench");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
        wide(Messages.welcome_what, 4);
    }

    private void entry(WelcomeAction action) {
        var icon = new Label(page, SWT.NONE);
        icon.setImage(ICONS.image(action.icon()));
        GridDataFactory.fillDefaults().span(1, 2).indent(0, 10).align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        var link = new Link(page, SWT.NONE);
        link.setText("<a>" + action.title() + "</a>");
        link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.BANNER_FONT));
        link.addListener(SWT.Selection, event -> action.run(getSite().getWorkbenchWindow()));
        GridDataFactory.fillDefaults().indent(0, 10).applyTo(link);
        if (first == null) {
            first = link;
        }
        var words = new Label(page, SWT.WRAP);
        words.setText(action.description());
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH - 60, SWT.DEFAULT).applyTo(words);
    }

    private void recent() {
        List<IFile> files = ModelSessions.files().stream().sorted(Comparator.comparingLong(IFile::getLocalTimeStamp).reversed()).limit(RECENT).toList();
        if (files.isEmpty()) {
            return;
        }
        Label heading = wide(Messages.welcome_recent, 22);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.BANNER_FONT));
        for (IFile file : files) {
            new Label(page, SWT.NONE).setImage(TalentUi.image("model"));
            var link = new Link(page, SWT.NONE);
            String folder = file.getParent().getFullPath().makeRelative().toString();
            link.setText(NLS.bind(Messages.welcome_file, "<a>" + escaped(file.getName()) + "</a>", escaped(folder)));
            link.addListener(SWT.Selection, event -> open(file));
        }
    }

    private void open(IFile file) {
        try {
            getSite().getPage().openEditor(new FileEditorInput(file), TalentEditor.ID);
        } catch (PartInitException e) {
            TalentUi.log(e.getStatus());
        }
    }

    private void atStart() {
        var check = new Button(page, SWT.CHECK);
        check.setText(Messages.welcome_at_start);
        check.setSelection(wanted());
        check.addListener(SWT.Selection, event -> GeneralPreferences.set(GeneralPreferences.WELCOME, check.getSelection()));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 24).applyTo(check);
    }

    private Label wide(String text, int above) {
        var label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).indent(0, above).applyTo(label);
        return label;
    }

    /** A file called "A&amp;B &lt;new&gt;" is no link. */
    private static String escaped(String words) {
        return words.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }

    @Override
    public void setFocus() {
        // What was made or opened since belongs under the recent models.
        fill();
        if (first != null) {
            first.setFocus();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to save.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
