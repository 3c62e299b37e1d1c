// SPDX-License-Identifier: EPL-2.0

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.diagrams.Diagrams;

/** Writes down how long after the start of its JVM the window stands, and how long a factor map takes to open then, both in seconds; and ends. */
public class Stopwatch implements IStartup {

    @Override
    public void earlyStartup() {
        double window = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1000.0;
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                IFile file = ResourcesPlugin.getWorkspace().getRoot().getProjects()[0].getFile("measured.talent");
                Files.copy(Path.of(System.getProperty("stopwatch.model")), Path.of(file.getLocationURI()));
                file.refreshLocal(IResource.DEPTH_ZERO, null);
                Organisation firm = TalentUi.sessions().of(file).organisation().orElseThrow();
                IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
                long begin = System.nanoTime();
                Diagrams.open(page, TalentUi.sessions().of(file), Diagrams.of(firm, "FactorMap"));
                while (display.readAndDispatch()) {
                    // Until it is drawn.
                }
                Files.writeString(Path.of(System.getProperty("stopwatch.times")), window + " " + (System.nanoTime() - begin) / 1e9);
                Runtime.getRuntime().halt(0);
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }
}
