// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.talentbench.ui.plan.optimise.Answer;

/** Sentences with links in them, on a page beside or in place of a chart; no room is kept where there is nothing to say. */
final class Note {

    private static final int LEAST_WIDTH = 240;
    private static final int MARGIN = 16;

    private final Link link;
    private int room;
    private Map<String, Runnable> actions = Map.of();

    Note(Composite parent) {
        link = new Link(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).indent(2, 2).exclude(true).applyTo(link);
        link.setVisible(false);
        link.addListener(SWT.Selection, event -> actions.getOrDefault(event.text, () -> {
        }).run());
    }

    /** Says sentences; a link in them is the name of what it does. */
    void say(String sentences, Map<String, Runnable> does) {
        actions = does;
        if (link.getText().equals(sentences)) {
            return;
        }
        link.setText(sentences);
        int height = sentences.isEmpty() ? 0 : link.computeSize(Math.max(LEAST_WIDTH, link.getParent().getClientArea().width - MARGIN), SWT.DEFAULT).y;
        // Progress comes ten times a second: a layout of the charts around it only where the room changes.
        if (height != room) {
            room = height;
            link.setVisible(height > 0);
            ((GridData) link.getLayoutData()).exclude = height == 0;
            link.getParent().layout();
        }
    }

    /**
     * Says how the search for an answer stands.
     *
     * @param idle what to say while nothing goes on and nothing is wrong
     * @param cancel what the link "cancel" does
     * @param again what the link "again" does
     * @param stale whether the answer is that of an earlier model
     */
    void say(Answer<?> answer, boolean stale, String idle, Runnable cancel, Runnable again) {
        Map<String, Runnable> does = Map.of("cancel", cancel, "again", again);
        if (answer.running()) {
            int percent = (int) Math.round(100 * answer.progress().fraction());
            say(plain(answer.progress().what()) + " – " + percent + " %  <a href=\"cancel\">" + Messages.run_cancel + "</a>", does);
        } else if (answer.failure() != null) {
            say(plain(answer.failure().message()) + "  <a href=\"again\">" + Messages.run_again + "</a>", does);
        } else if (stale) {
            say(Messages.answer_stale + "  <a href=\"again\">" + Messages.run_again + "</a>", does);
        } else {
            say(idle, does);
        }
    }

    /** A team called "A&amp;B &lt;new&gt;" is no link. */
    static String plain(String words) {
        return words.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }

    void setFocus() {
        link.setFocus();
    }
}
