package nl.wijkmaat.app.site.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.area.AreaCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines on paper: RD New metres turned into whole steps of a drawing, with the north on top. Points that neighbours share fall on the same
 * step, so no gap opens between them.
 *
 * @param width of the drawing in steps
 * @param height of the drawing in steps
 * @param paths the outline of each area in view, as the course of an SVG path
 * @param centres a point inside each area in view, in steps
 * @param borders the borders of gemeenten as the course of one path; empty when the areas are gemeenten
 */
record Sheet(int width, int height, Map<AreaCode, String> paths, Map<AreaCode, Point> centres, String borders) {

    /** A point of the drawing in steps, from its upper left corner. */
    record Point(int x, int y) {}

    /** Steps along the longer side of a drawing: finer than the pixels of most screens. */
    static final int STEPS = 1400;

    /**
     * Draws outlines.
     *
     * @param gemeenten outlines that are drawn as lines on top; none when the areas are gemeenten
     * @param view the part to draw, in metres
     */
    static Sheet of(LevelOutlines outlines, List<Geometry> gemeenten, Envelope view) {
        return new Pen(view).draw(outlines, gemeenten);
    }

    /** How many metres one step is when this much is drawn. */
    static double metresPerStep(Envelope view) {
        return Math.max(view.getWidth(), view.getHeight()) / STEPS;
    }

    /** An extent with a little room around it. */
    static Envelope around(Envelope extent) {
        Envelope all = new Envelope(extent);
        all.expandBy(0.02 * Math.max(all.getWidth(), all.getHeight()) + 1);
        return all;
    }

    private static final class Pen {
        private final Envelope view;
        private final double step;

        Pen(Envelope view) {
            this.view = view;
            this.step = metresPerStep(view);
        }

        Sheet draw(LevelOutlines outlines, List<Geometry> around) {
            Map<AreaCode, String> paths = new LinkedHashMap<>();
            Map<AreaCode, Point> centres = new LinkedHashMap<>();
            for (int i = 0; i < outlines.areas().size(); i++) {
                Geometry shape = outlines.shapes().get(i);
                AreaCode code = outlines.areas().get(i);
                paths.put(code, course(shape));
                Coordinate inside = shape.getInteriorPoint().getCoordinate();
                centres.put(code, new Point(x(inside), y(inside)));
            }
            StringBuilder borders = new StringBuilder();
            around.forEach(shape -> borders.append(course(shape)));
            return new Sheet(
                    (int) Math.ceil(view.getWidth() / step),
                    (int) Math.ceil(view.getHeight() / step),
                    paths,
                    centres,
                    borders.toString());
        }

        private String course(Geometry shape) {
            StringBuilder course = new StringBuilder();
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                if (shape.getGeometryN(part) instanceof Polygon polygon) {
                    ring(polygon.getExteriorRing().getCoordinates(), course);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        ring(polygon.getInteriorRingN(hole).getCoordinates(), course);
                    }
                }
            }
            if (course.isEmpty() && !shape.isEmpty()) {
                // Smaller than a step: still one step of colour, so that no area vanishes.
                Coordinate at = shape.getCoordinate();
                course.append('M').append(x(at)).append(' ').append(y(at)).append("h1v1h-1z");
            }
            return course.toString();
        }

        /** A ring that has no surface left on paper is left out. */
        private void ring(Coordinate[] points, StringBuilder course) {
            int start = course.length();
            int x = x(points[0]);
            int y = y(points[0]);
            course.append('M').append(x).append(' ').append(y);
            int lines = 0;
            for (int i = 1; i < points.length - 1; i++) {
                int dx = x(points[i]) - x;
                int dy = y(points[i]) - y;
                if (dx == 0 && dy == 0) {
                    continue;
                }
                course.append(lines == 0 ? "l" : dx < 0 ? "" : " ").append(dx);
                course.append(dy < 0 ? "" : " ").append(dy);
                x += dx;
                y += dy;
                lines++;
            }
            if (lines < 2) {
                course.setLength(start);
            } else {
                course.append('z');
            }
        }

        private int x(Coordinate point) {
            return (int) Math.round((point.x - view.getMinX()) / step);
        }

        private int y(Coordinate point) {
            return (int) Math.round((view.getMaxY() - point.y) / step);
        }
    }
}
