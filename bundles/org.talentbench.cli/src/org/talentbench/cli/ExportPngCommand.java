// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export png}: draws a diagram as a picture of pixels. */
@Command(name = "png", mixinStandardHelpOptions = true)
final class ExportPngCommand extends ExportPictureCommand {
    private static final double LARGEST_SCALE = 16;

    @Option(names = "--scale", paramLabel = "FACTOR", defaultValue = "2")
    double scale;

    ExportPngCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    byte[] picture(Drawing drawing, Theme theme) throws IOException {
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new UsageException(Messages.of("picture.scale", scale, LARGEST_SCALE));
        }
        var pixels = new ByteArrayOutputStream();
        SceneExport.png(drawing.scene(), drawing.placement(), theme, scale, pixels);
        return pixels.toByteArray();
    }
}
