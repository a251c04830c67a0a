package org.tamga.brief.chart;

/** A shape of a drawing, in the drawing's own coordinates (y grows downwards); {@code style} is a class of the style sheet. */
public sealed interface Shape {

    /** A rectangle. */
    record Box(double x, double y, double width, double height, String style, String tip) implements Shape {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, String style) implements Shape {}

    /**
     * A text.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param href an anchor of the page that it leads to; may be empty
     */
    record Label(double x, double y, String anchor, String text, String style, String href) implements Shape {}

    /**
     * A line or an outline.
     *
     * @param d in the notation of SVG paths, with the commands M, L and Z alone
     */
    record Path(String d, String style) implements Shape {}

    /** A small disc; {@code tip} says what it is. */
    record Dot(double x, double y, double radius, String style, String tip) implements Shape {}
}
