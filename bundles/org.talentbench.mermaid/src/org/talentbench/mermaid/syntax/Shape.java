// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shapes a node can have, by the names that <code>@{ shape: … }</code> knows; some have brackets of their own as well. */
public enum Shape {
    RECTANGLE("rect", new Brackets("[", "]"), "proc", "process", "rectangle"),
    ROUNDED("rounded", new Brackets("(", ")"), "event"),
    STADIUM("stadium", new Brackets("([", "])"), "terminal", "pill"),
    FRAMED_RECTANGLE("fr-rect", new Brackets("[[", "]]"), "subprocess", "subproc", "framed-rectangle", "subroutine"),
    CYLINDER("cyl", new Brackets("[(", ")]"), "db", "database", "cylinder"),
    CIRCLE("circle", new Brackets("((", "))"), "circ"),
    ELLIPSE("ellipse", new Brackets("(-", "-)")),
    DIAMOND("diam", new Brackets("{", "}"), "decision", "diamond", "question"),
    HEXAGON("hex", new Brackets("{{", "}}"), "hexagon", "prepare"),
    LEAN_RIGHT("lean-r", new Brackets("[/", "/]"), "lean-right", "in-out"),
    LEAN_LEFT("lean-l", new Brackets("[\\", "\\]"), "lean-left", "out-in"),
    TRAPEZOID("trap-b", new Brackets("[/", "\\]"), "priority", "trapezoid-bottom", "trapezoid"),
    INVERTED_TRAPEZOID("trap-t", new Brackets("[\\", "/]"), "manual", "trapezoid-top", "inv-trapezoid"),
    DOUBLE_CIRCLE("dbl-circ", new Brackets("(((", ")))"), "double-circle", "doublecircle"),
    ODD("odd", new Brackets(">", "]")),
    DATA_STORE("datastore", "data-store"),
    FOLDER("folder", "directory"),
    BUCKET("bucket"),
    CONSOLE("console"),
    BROWSER("browser"),
    PERSON("person"),
    BANG("bang"),
    CLOUD("cloud"),
    TEXT_BLOCK("text"),
    NOTCHED_RECTANGLE("notch-rect", "card", "notched-rectangle"),
    LINED_RECTANGLE("lin-rect", "lined-rectangle", "lined-process", "lin-proc", "shaded-process"),
    SMALL_CIRCLE("sm-circ", "start", "small-circle"),
    FRAMED_CIRCLE("fr-circ", "stop", "framed-circle"),
    FORK("fork", "join"),
    HOURGLASS("hourglass", "collate"),
    BRACE("brace", "comment", "brace-l"),
    BRACE_RIGHT("brace-r"),
    BRACES("braces"),
    LIGHTNING_BOLT("bolt", "com-link", "lightning-bolt"),
    DOCUMENT("doc", "document"),
    HALF_ROUNDED_RECTANGLE("delay", "half-rounded-rectangle"),
    HORIZONTAL_CYLINDER("h-cyl", "das", "horizontal-cylinder"),
    LINED_CYLINDER("lin-cyl", "disk", "lined-cylinder"),
    CURVED_TRAPEZOID("curv-trap", "curved-trapezoid", "display"),
    DIVIDED_RECTANGLE("div-rect", "div-proc", "divided-rectangle", "divided-process"),
    TRIANGLE("tri", "extract", "triangle"),
    WINDOW_PANE("win-pane", "internal-storage", "window-pane"),
    FILLED_CIRCLE("f-circ", "junction", "filled-circle"),
    TRAPEZOIDAL_PENTAGON("notch-pent", "loop-limit", "notched-pentagon"),
    FLIPPED_TRIANGLE("flip-tri", "manual-file", "flipped-triangle"),
    SLOPED_RECTANGLE("sl-rect", "manual-input", "sloped-rectangle"),
    STACKED_DOCUMENT("docs", "documents", "st-doc", "stacked-document"),
    STACKED_RECTANGLE("st-rect", "procs", "processes", "stacked-rectangle"),
    BOW_TIE_RECTANGLE("bow-rect", "stored-data", "bow-tie-rectangle"),
    CROSSED_CIRCLE("cross-circ", "summary", "crossed-circle"),
    TAGGED_DOCUMENT("tag-doc", "tagged-document"),
    TAGGED_RECTANGLE("tag-rect", "tagged-rectangle", "tag-proc", "tagged-process"),
    FLAG("flag", "paper-tape"),
    LINED_DOCUMENT("lin-doc", "lined-document"),
    // Mermaid draws these for other kinds of diagram and accepts their names in flowcharts without documenting them.
    STATE("state"),
    CHOICE("choice"),
    NOTE("note"),
    COMPOSITE("composite"),
    ICON("icon"),
    ANCHOR("anchor");

    /** What stands before and after the text of a node: <code>[</code> and <code>]</code> for a rectangle. */
    public record Brackets(String open, String close) {}

    private static final Map<String, Shape> BY_NAME = new HashMap<>();

    static {
        for (Shape shape : values()) {
            shape.names.forEach(name -> BY_NAME.put(name, shape));
        }
    }

    private final List<String> names;
    private final Optional<Brackets> brackets;

    Shape(String name, String... aliases) {
        this(name, Optional.empty(), aliases);
    }

    Shape(String name, Brackets brackets, String... aliases) {
        this(name, Optional.of(brackets), aliases);
    }

    Shape(String name, Optional<Brackets> brackets, String[] aliases) {
        this.names = Stream.concat(Stream.of(name), Arrays.stream(aliases)).toList();
        this.brackets = brackets;
    }

    /** The shape of that name or alias. */
    public static Optional<Shape> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Mermaid's short name: what the model keeps. */
    public String shortName() {
        return names.getFirst();
    }

    /** Every name that the shape goes by, the short one first. */
    public List<String> names() {
        return names;
    }

    /** How to write a node of this shape without <code>@{…}</code>, where there is a way. */
    public Optional<Brackets> brackets() {
        return brackets;
    }
}
