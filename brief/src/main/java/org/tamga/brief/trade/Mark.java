package org.tamga.brief.trade;

/** A mark of a picture, in the picture's own coordinates (y grows downwards); {@code style} is a class of the style sheet. */
public sealed interface Mark {

    /** A rectangle; {@code tip} says what it is. */
    record Box(double x, double y, double width, double height, String style, String tip) implements Mark {}

    /** A line or an outline, in the notation of SVG paths. */
    record Path(String d, String style) implements Mark {}

    /** A small disc; {@code tip} says what it is. */
    record Dot(double x, double y, double radius, String style, String tip) implements Mark {}

    /**
     * A text.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    record Text(double x, double y, String anchor, String text, String style) implements Mark {}
}
