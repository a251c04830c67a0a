package org.tamga.brief.print;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Locale;

/** Where a line may end: as Unicode's line breaking algorithm (UAX 14) says, never within a number such as {@code −5,58}. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator places;

    LineBreaks(Locale language) {
        this.places = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        return places.next();
    }

    @Override
    public void setText(String text) {
        places.setText(text);
    }
}
