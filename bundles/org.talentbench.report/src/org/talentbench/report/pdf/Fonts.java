// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.Chunk;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * Letters for the texts, whatever they are written in. A font of this machine that has letters and ideographs alike is put into the file;
 * without one, letters come from a font that the PDF library brings along, and ideographs from the one that every PDF reader knows for
 * simplified Chinese.
 */
final class Fonts {
    /** Files of a family, and where in a collection its simplified Chinese face stands. */
    private record Family(String regular, String bold, int face) {
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
            new Family("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0),
            new Family("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0),
            new Family("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", 0),
            new Family("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0),
            new Family("msyh.ttc", "msyhbd.ttc", 0),
            new Family("Arial Unicode.ttf", "Arial Unicode.ttf", 0),
            new Family("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
            new Family("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", 0));
    private static final String BUNDLED = "font-fallback/LiberationSans-Regular.ttf";
    private static final int DEEP = 6;
    private static final LineBreaks BREAKS = new LineBreaks();

    private final List<BaseFont> regular = new ArrayList<>();
    private final List<BaseFont> bold = new ArrayList<>();
    private final Map<Look, FontSelector> selectors = new HashMap<>();

    /** @param letters whether the font for letters goes first */
    private record Look(float size, boolean bold, Color colour, boolean letters) {
    }

    Fonts() throws IOException {
        Map<String, Path> installed = installed();
        for (Family family : FAMILIES) {
            if (installed.containsKey(family.regular())) {
                Optional<BaseFont> found = embedded(installed.get(family.regular()), family.face());
                found.ifPresent(regular::add);
                found.map(face -> Optional.ofNullable(installed.get(family.bold())).flatMap(file -> embedded(file, family.face())).orElse(face))
                        .ifPresent(bold::add);
                break;
            }
        }
        BaseFont letters = BaseFont.createFont(BUNDLED, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        BaseFont ideographs = BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
        Stream.of(regular, bold).forEach(faces -> faces.addAll(List.of(letters, ideographs)));
    }

    /** A text; each of its characters in the first font that has it. */
    Phrase phrase(String text, float size, boolean strong, Color colour) {
        boolean ideographs = text.codePoints().anyMatch(Character::isIdeographic);
        Phrase phrase = new Phrase();
        for (int start = 0; start < text.length();) {
            boolean wide = !ideographs && isWide(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && (!ideographs && isWide(text.charAt(end))) == wide) {
                end++;
            }
            Phrase part = selector(new Look(size, strong, colour, wide)).process(text.substring(start, end));
            part.getChunks().forEach(chunk -> ((Chunk) chunk).setSplitCharacter(BREAKS));
            phrase.add(part);
            start = end;
        }
        return phrase;
    }

    /** Quotation marks and the like, which a Chinese font sets as wide as an ideograph: right among those, wrong among letters. */
    private static boolean isWide(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private FontSelector selector(Look look) {
        return selectors.computeIfAbsent(look, wanted -> {
            var selector = new FontSelector();
            List<BaseFont> faces = wanted.bold() ? bold : regular;
            (wanted.letters() ? faces.subList(faces.size() - 2, faces.size()) : faces)
                    .forEach(face -> selector.addFont(new Font(face, wanted.size(), Font.NORMAL, wanted.colour())));
            return selector;
        });
    }

    private static Optional<BaseFont> embedded(Path file, int face) {
        String name = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? file + "," + face : file.toString();
        try {
            return Optional.of(BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
        } catch (IOException | DocumentException unusable) {
            // A font that may not be embedded, or that is not what its name says: there are others.
            return Optional.empty();
        }
    }

    private static Map<String, Path> installed() {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders()) {
            try (Stream<Path> all = Files.walk(folder, DEEP)) {
                all.forEach(file -> files.putIfAbsent(Objects.toString(file.getFileName(), ""), file));
            } catch (IOException | UncheckedIOException unreadable) {
                // Fonts of other folders do as well.
            }
        }
        return files;
    }

    private static List<Path> folders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return Stream.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".fonts"), home.resolve(".local/share/fonts"),
                Path.of(System.getenv().getOrDefault("WINDIR", "C:/Windows"), "Fonts"), home.resolve("AppData/Local/Microsoft/Windows/Fonts"),
                Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve("Library/Fonts")).filter(Files::isDirectory).toList();
    }
}
