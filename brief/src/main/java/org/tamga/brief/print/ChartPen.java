package org.tamga.brief.print;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the shapes that charts are made of: {@code rect}, {@code line}, {@code circle}, {@code text}, and {@code path} of straight lines
 * (SVG 1.1, commands M, L, H and Z). Coordinates are those of the drawing; the pen moves and scales them to the device.
 */
final class ChartPen {

    private static final Pattern STEP = Pattern.compile("([MLHZ])|(-?[0-9.]+)");

    private final ChartStyle style;
    private final OutputDevice device;
    private final RenderingContext context;
    private final double left;
    private final double top;
    private final double scale;

    ChartPen(ChartStyle style, OutputDevice device, RenderingContext context, double left, double top, double scale) {
        this.style = style;
        this.device = device;
        this.context = context;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /** Draws the shapes of a drawing, one upon the other. */
    void draw(Element svg) {
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element shape) {
                Map<String, String> look = style.of(
                        shape.getTagName(), Set.of(shape.getAttribute("class").split(" ")));
                switch (shape.getTagName()) {
                    case "rect" -> paint(rectangle(shape), look);
                    case "circle" -> paint(circle(shape), look);
                    case "path" -> paint(path(shape.getAttribute("d")), look);
                    case "line" -> paint(line(shape), look);
                    case "text" -> write(shape, look);
                    default -> throw new IllegalArgumentException("charts have no " + shape.getTagName());
                }
            }
        }
    }

    private Shape rectangle(Element shape) {
        return new Rectangle2D.Double(
                x(number(shape, "x")),
                y(number(shape, "y")),
                number(shape, "width") * scale,
                number(shape, "height") * scale);
    }

    private Shape circle(Element shape) {
        double radius = number(shape, "r");
        double x = x(number(shape, "cx") - radius);
        double y = y(number(shape, "cy") - radius);
        return new Ellipse2D.Double(x, y, 2 * radius * scale, 2 * radius * scale);
    }

    private Shape line(Element shape) {
        return new Line2D.Double(
                x(number(shape, "x1")), y(number(shape, "y1")), x(number(shape, "x2")), y(number(shape, "y2")));
    }

    private Shape path(String steps) {
        Path2D path = new Path2D.Double();
        Matcher step = STEP.matcher(steps);
        char command = 'M';
        double x = 0;
        double y = 0;
        while (step.find()) {
            if (step.group(1) != null) {
                command = step.group(1).charAt(0);
                if (command == 'Z') {
                    path.closePath();
                }
                continue;
            }
            x = Double.parseDouble(step.group());
            if (command != 'H' && step.find()) {
                y = Double.parseDouble(step.group());
            }
            if (command == 'M') {
                path.moveTo(x(x), y(y));
                command = 'L';
            } else {
                path.lineTo(x(x), y(y));
            }
        }
        return path;
    }

    private void paint(Shape shape, Map<String, String> look) {
        String fill = look.getOrDefault("fill", "none");
        if (!fill.equals("none")) {
            device.setColor(colour(fill, look));
            device.fill(shape);
        }
        String stroke = look.getOrDefault("stroke", "none");
        if (!stroke.equals("none")) {
            device.setColor(colour(stroke, Map.of()));
            device.setStroke(stroke(look));
            device.draw(shape);
        }
    }

    private void write(Element shape, Map<String, String> look) {
        String text = shape.getTextContent();
        FontSpecification wanted = new FontSpecification();
        wanted.families = new String[] {"PT Sans"};
        wanted.size = (float) (size(look.getOrDefault("font-size", "12px")) * scale);
        wanted.fontStyle = IdentValue.NORMAL;
        wanted.variant = IdentValue.NORMAL;
        wanted.fontWeight =
                "bold".equals(look.get("font-weight")) ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
        FSFont font = context.getFont(wanted);
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
        double before = switch (shape.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        device.setColor(colour(look.getOrDefault("fill", "#000"), look));
        device.setFont(font);
        if (device instanceof AbstractOutputDevice drawn) {
            drawn.setFontSpecification(wanted); // else the device thickens letters as it did for the text before
        }
        context.getTextRenderer()
                .drawString(device, text, (float) (x(number(shape, "x")) - before), (float) y(number(shape, "y")));
    }

    private BasicStroke stroke(Map<String, String> look) {
        boolean round = "round".equals(look.get("stroke-linejoin"));
        return new BasicStroke(
                (float) (size(look.getOrDefault("stroke-width", "1")) * scale),
                round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
                /* miterlimit= */ 4f,
                dashes(look.getOrDefault("stroke-dasharray", "")),
                /* dash_phase= */ 0f);
    }

    @SuppressWarnings("NullAway") // null is how BasicStroke is told that a line is not dashed
    private float[] dashes(String lengths) {
        if (lengths.isEmpty()) {
            return null;
        }
        String[] parts = lengths.split(" ");
        float[] dashes = new float[parts.length];
        for (int k = 0; k < parts.length; k++) {
            dashes[k] = (float) (Double.parseDouble(parts[k]) * scale);
        }
        return dashes;
    }

    /** A colour written as {@code #rgb} or {@code #rrggbb}, with the {@code fill-opacity} of what it is for. */
    private static FSRGBColor colour(String written, Map<String, String> look) {
        String digits = written.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        int rgb = Integer.parseInt(digits, 16);
        float opacity = Float.parseFloat(look.getOrDefault("fill-opacity", "1"));
        return new FSRGBColor(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, opacity);
    }

    private static double size(String written) {
        return Double.parseDouble(written.endsWith("px") ? written.substring(0, written.length() - 2) : written);
    }

    private static double number(Element shape, String name) {
        return Double.parseDouble(shape.getAttribute(name));
    }

    private double x(double x) {
        return left + x * scale;
    }

    private double y(double y) {
        return top + y * scale;
    }
}
