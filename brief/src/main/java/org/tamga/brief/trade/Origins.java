package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tamga.brief.page.Part;
import org.tamga.trade.lake.Batch;

/** Numbers the questions that the section's numbers answer, and the files that the answers are from. */
final class Origins {

    private static final int DIGITS_OF_CHECKSUM = 16;

    private final Texts texts;
    private final Map<String, Integer> questions = new LinkedHashMap<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final List<Batch> batches = new ArrayList<>();

    Origins(Texts texts) {
        this.texts = texts;
    }

    /** The anchor of a question, which it gets when it is first asked for. */
    String href(Origin origin) {
        Integer number = questions.get(key(origin));
        if (number == null) {
            number = origins.size() + 1;
            questions.put(key(origin), number);
            origins.add(origin);
            for (Batch batch : origin.batches()) {
                if (files.putIfAbsent(batch.id(), batches.size() + 1) == null) {
                    batches.add(batch);
                }
            }
        }
        return "#tq" + number;
    }

    List<TradePart.Question> questions() {
        List<TradePart.Question> told = new ArrayList<>();
        for (Origin origin : origins) {
            List<Part> links = origin.batches().stream()
                    .map(b -> files.getOrDefault(b.id(), 0))
                    .sorted()
                    .map(n -> new Part("[F" + n + "]", "#tf" + n))
                    .toList();
            told.add(new TradePart.Question(
                    told.size() + 1,
                    texts.say("lake.question", texts.retold(origin.title()), origin.source(), origin.currency()),
                    origin.command(),
                    links,
                    origin.notes().stream().map(texts::retold).toList()));
        }
        return told;
    }

    List<TradePart.File> files() {
        List<TradePart.File> told = new ArrayList<>();
        for (Batch batch : batches) {
            String day = texts.day(batch.imported().atOffset(ZoneOffset.UTC).toLocalDate());
            String rejected = batch.rejected() == 0 ? "" : texts.say("lake.file.rejected", whole(batch.rejected()));
            told.add(new TradePart.File(
                    told.size() + 1,
                    name(batch.file()),
                    texts.say(
                            "lake.file", batch.title(), day, whole(batch.rows()) + rejected, beginning(batch.sha256())),
                    batch.licence()));
        }
        return told;
    }

    List<TradePart.Definition> definitions() {
        Map<String, TradePart.Definition> told = new LinkedHashMap<>();
        for (Origin origin : origins) {
            told.putIfAbsent(
                    origin.definition(),
                    new TradePart.Definition(texts.retold(origin.title()), texts.retold(origin.definition())));
        }
        return List.copyOf(told.values());
    }

    private static String key(Origin origin) {
        return origin.title() + '|' + origin.command();
    }

    private String whole(long number) {
        return texts.number(BigDecimal.valueOf(number), 0);
    }

    /** As much of a checksum as tells files apart. */
    static String beginning(String checksum) {
        return checksum.substring(0, Math.min(DIGITS_OF_CHECKSUM, checksum.length()));
    }

    /** The file alone: where it lay is nobody's business. */
    static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
