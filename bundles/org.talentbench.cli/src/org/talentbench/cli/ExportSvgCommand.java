// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.charset.StandardCharsets;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import picocli.CommandLine.Command;

/** {@code export svg}: draws a diagram as a scalable picture. */
@Command(name = "svg", mixinStandardHelpOptions = true)
final class ExportSvgCommand extends ExportPictureCommand {
    ExportSvgCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    byte[] picture(Drawing drawing, Theme theme) {
        return SceneExport.svg(drawing.scene(), drawing.placement(), theme).getBytes(StandardCharsets.UTF_8);
    }
}
