package org.tamga.brief.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the charts of a page on paper: shapes as vectors, their words as text in the fonts of the page. */
final class ChartDrawer implements SVGDrawer {

    private final ChartStyle style;

    ChartDrawer(ChartStyle style) {
        this.style = style;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        return new Chart(svg, width, height);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {} // the page has none

    @Override
    public void addFontFile(File font, String family, Integer weight, FontStyle style) {} // those of the page serve

    @Override
    public void addFontStream(FSSupplier<InputStream> font, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    private final class Chart implements SVGImage {

        private final Element svg;
        private final double width;
        private final double height;

        Chart(Element svg, double width, double height) {
            this.svg = svg;
            this.width = width;
            this.height = height;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double scale =
                    width / Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
            new ChartPen(style, device, context, x, y, scale).draw(svg);
        }
    }
}
