// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.talentbench.notation.scene.Rgb;

import com.github.weisj.jsvg.renderer.output.Output;

/**
 * Takes down what an SVG file fills and draws as areas of one colour each: of a gradient, its middle one. Pixels, clips and opacity, which an
 * icon of 16 × 16 can do without, are left out; what cannot be seen at all is.
 */
final class IconOutput implements Output {

    /** What is covered with a colour. */
    record Area(Shape shape, Rgb colour) {
    }

    private final List<Area> areas;
    private AffineTransform transform = new AffineTransform();
    private Supplier<Paint> paint = () -> Color.BLACK;
    private Stroke stroke = new BasicStroke(1);
    private float opacity = 1;

    IconOutput() {
        areas = new ArrayList<>();
    }

    private IconOutput(IconOutput parent) {
        areas = parent.areas;
        transform = parent.transform();
        paint = parent.paint;
        stroke = parent.stroke;
        opacity = parent.opacity;
    }

    /** From the bottom to the top. */
    List<Area> areas() {
        return List.copyOf(areas);
    }

    @Override
    public void fillShape(Shape shape) {
        Color colour = switch (paint.get()) {
            case Color plain -> plain;
            case MultipleGradientPaint gradient -> gradient.getColors()[gradient.getColors().length / 2];
            case null, default -> null;
        };
        if (colour != null && colour.getAlpha() > 0 && opacity > 0) {
            areas.add(new Area(transform.createTransformedShape(shape), new Rgb(colour.getRed(), colour.getGreen(), colour.getBlue())));
        }
    }

    @Override
    public void drawShape(Shape shape) {
        fillShape(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawImage(BufferedImage image) {
    }

    @Override
    public void drawImage(Image image, ImageObserver observer) {
    }

    @Override
    public void drawImage(Image image, AffineTransform place, ImageObserver observer) {
    }

    @Override
    public void setPaint(Paint newPaint) {
        paint = () -> newPaint;
    }

    @Override
    public void setPaint(Supplier<Paint> newPaint) {
        paint = newPaint;
    }

    @Override
    public void setStroke(Stroke newStroke) {
        stroke = newStroke;
    }

    @Override
    public Stroke stroke() {
        return stroke;
    }

    @Override
    public void applyClip(Shape clip) {
    }

    @Override
    public Optional<Float> contextFontSize() {
        return Optional.empty();
    }

    @Override
    public Output createChild() {
        return new IconOutput(this);
    }

    @Override
    public void dispose() {
    }

    @Override
    public void debugPaint(Consumer<Graphics2D> painter) {
    }

    @Override
    public Rectangle2D clipBounds() {
        return new Rectangle2D.Double(Short.MIN_VALUE, Short.MIN_VALUE, 2.0 * Short.MAX_VALUE, 2.0 * Short.MAX_VALUE);
    }

    @Override
    public RenderingHints renderingHints() {
        return new RenderingHints(null);
    }

    @Override
    public Object renderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
    }

    @Override
    public AffineTransform transform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public void applyTransform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public float currentOpacity() {
        return opacity;
    }

    @Override
    public void applyOpacity(float factor) {
        opacity *= factor;
    }

    @Override
    public SafeState safeState() {
        var before = new IconOutput(this);
        return () -> {
            transform = before.transform;
            paint = before.paint;
            stroke = before.stroke;
            opacity = before.opacity;
        };
    }

    @Override
    public boolean supportsFilters() {
        return false;
    }

    @Override
    public boolean supportsColors() {
        return true;
    }
}
