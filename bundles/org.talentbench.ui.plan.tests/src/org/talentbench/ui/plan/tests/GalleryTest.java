// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Every side of a plan in light and dark, for people to look at: in the language that the workbench was started in. */
@ExtendWith(ErrorLog.class)
class GalleryTest {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private Studio studio;

    @AfterEach
    void close() throws Exception {
        theme(LIGHT);
        studio.close();
    }

    /** The platform's theme engine is no API, but nothing else changes the theme while the window is open. */
    private static void theme(String id) throws ReflectiveOperationException {
        Object engine = Bench.display().getData("org.eclipse.e4.ui.css.swt.theme");
        engine.getClass().getMethod("setTheme", String.class, boolean.class).invoke(engine, id, false);
        Bench.rest(800);
    }

    @Test
    void everyPageIsDrawnInBothThemes() throws Exception {
        studio = Studio.open("ai-startup", "gallery.talent");
        studio.run();
        PlanUi.runs().findSensitivity(studio.session());
        PlanUi.runs().compare(studio.session(), Bench.model(studio.file).getScenarios());
        Studio.tab(PlanView.FRONT);
        Bench.await("all answers are there", () -> !PlanUi.runs().busy(studio.session()));
        int light = brightness();
        pictures("light");
        theme(DARK);
        pictures("dark");
        assertFalse(Math.abs(brightness() - light) < 60, "charts follow the theme: " + brightness() + " after " + light);
    }

    private static void pictures(String theme) {
        for (String page : List.of(PlanView.PLAN, PlanView.OUTCOMES, PlanView.FRONT, PlanView.SENSITIVITY, PlanView.COMPARISON, PlanView.RUN)) {
            Studio.tab(page);
            Bench.picture("page-" + page + "-" + theme);
            assertEquals(page.equals(PlanView.PLAN), Studio.charts().isEmpty());
        }
    }

    private static int brightness() {
        Studio.tab(PlanView.FRONT);
        ChartControl chart = Studio.charts().getFirst();
        return (chart.area().getBackground().getRed() + chart.area().getBackground().getGreen() + chart.area().getBackground().getBlue()) / 3;
    }
}
