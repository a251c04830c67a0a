package org.tamga.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Made-up documents of about 350 words, from a seed: templates of {@code documents.tsv} in an order of their own, with other numbers,
 * months, years, countries, cities and goods each time. What they say is not true.
 */
final class SyntheticDocuments {

    /** Words of a document, at least. */
    static final int WORDS = 350;

    /** How a document is written. */
    enum Style {
        /** News, in dollars. */
        WIRE,
        /** Chinese news, in yuan. */
        AGENCY,
        /** Talks, with lists of what was signed. */
        COMMUNIQUE,
        /** Russian put into English word by word. */
        TRANSLATED,
        RUSSIAN,
        /** Few sentences, lists and tables in Markdown. */
        TABLES
    }

    private static final List<String> PLACES =
            List.of("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan");
    private static final List<String> RUSSIAN_PLACES =
            List.of("Казахстана", "Кыргызстана", "Таджикистана", "Туркменистана", "Узбекистана");
    private static final List<String> CITIES =
            List.of("Astana", "Almaty", "Bishkek", "Dushanbe", "Ashgabat", "Tashkent", "Khorgos", "Urumqi");
    private static final List<String> RUSSIAN_CITIES = List.of("Астане", "Бишкеке", "Душанбе", "Ашхабаде", "Ташкенте");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> COUNTS = List.of("two", "three", "five", "seven", "eight", "ten", "eleven");
    private static final List<String> RUSSIAN_MONTHS =
            List.of("январь–май", "январь–сентябрь", "девять месяцев", "первое полугодие", "десять месяцев");
    private static final List<String> PRODUCTS =
            List.of("cotton", "wheat", "copper", "honey", "dried fruit", "beef", "uranium");

    private static final Map<Style, List<String>> SENTENCES = new EnumMap<>(Style.class);
    private static final Map<Style, List<String>> BLOCKS = new EnumMap<>(Style.class);

    static {
        for (Style style : Style.values()) {
            SENTENCES.put(style, new ArrayList<>());
            BLOCKS.put(style, new ArrayList<>());
        }
        read();
    }

    private final Random random;

    SyntheticDocuments(long seed) {
        random = new Random(seed);
    }

    /** Documents of all styles in turn. */
    List<String> list(int count) {
        List<String> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(next(Style.values()[i % Style.values().length]));
        }
        return documents;
    }

    /** One document, with front matter. */
    String next(Style style) {
        StringBuilder text = new StringBuilder(4_000)
                .append("---\ntitle: \"")
                .append(style == Style.RUSSIAN ? filled("Торговля {rplace} с Китаем") : filled("{place} and China"))
                .append("\"\ndate: 2026-0")
                .append(1 + random.nextInt(9))
                .append("-1")
                .append(random.nextInt(10))
                .append("\n---\n");
        List<String> sentences = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        int words = 0;
        while (words < WORDS) {
            int inParagraph = 2 + random.nextInt(3);
            for (int s = 0; s < inParagraph && words < WORDS; s++) {
                String sentence = filled(drawn(sentences, of(SENTENCES, style)));
                words += words(sentence);
                text.append(s == 0 ? "" : " ").append(sentence);
            }
            text.append("\n\n");
            if (!of(BLOCKS, style).isEmpty() && words < WORDS) {
                String block = filled(drawn(blocks, of(BLOCKS, style)));
                words += words(block);
                text.append(block).append("\n\n");
            }
        }
        return text.toString();
    }

    /** The words of a text: what stands between spaces and is not a mark alone. */
    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    /** Each template once before one comes again. */
    private String drawn(List<String> left, List<String> all) {
        if (left.isEmpty()) {
            left.addAll(all);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }

    private String filled(String template) {
        StringBuilder text = new StringBuilder(template.length() + 20);
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            int close = c == '{' ? template.indexOf('}', at) : -1;
            if (close < 0) {
                text.append(c);
                at++;
            } else {
                text.append(slot(template.substring(at + 1, close)));
                at = close + 1;
            }
        }
        return text.toString();
    }

    private String slot(String name) {
        return switch (name) {
            case "place" -> one(PLACES);
            case "rplace" -> one(RUSSIAN_PLACES);
            case "city" -> one(CITIES);
            case "rcity" -> one(RUSSIAN_CITIES);
            case "month" -> one(MONTHS);
            case "months" -> months();
            case "rmonths" -> one(RUSSIAN_MONTHS);
            case "count" -> one(COUNTS);
            case "product" -> one(PRODUCTS);
            case "day" -> 1 + random.nextInt(28) + " " + one(MONTHS) + " 2025";
            case "d" -> String.valueOf(1 + random.nextInt(28));
            case "year" -> String.valueOf(2018 + random.nextInt(8));
            case "future" -> String.valueOf(2027 + random.nextInt(6));
            case "bn" -> decimal(1, 90, "%.2f");
            case "mn" -> decimal(20, 900, "%.1f");
            case "pct" -> decimal(1, 60, "%.1f");
            case "comma" -> decimal(1, 60, "%.2f").replace('.', ',');
            case "pctc" -> decimal(1, 60, "%.1f").replace('.', ',');
            case "n" -> String.valueOf(11 + random.nextInt(80));
            case "n3" -> String.valueOf(101 + random.nextInt(890));
            case "digit" -> String.valueOf(1 + random.nextInt(9));
            default -> throw new IllegalArgumentException("no slot " + name + " in documents.tsv is known");
        };
    }

    private String months() {
        int last = 2 + random.nextInt(10);
        return switch (random.nextInt(4)) {
            case 0 -> "January–" + MONTHS.get(last - 1) + " 2025";
            case 1 -> "the first " + one(COUNTS) + " months of 2025";
            case 2 -> "the first half of 2025";
            default -> "2025";
        };
    }

    private String decimal(double least, double most, String form) {
        return String.format(Locale.ROOT, form, least + (most - least) * random.nextDouble());
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> of(Map<Style, List<String>> templates, Style style) {
        return templates.getOrDefault(style, List.of());
    }

    private static void read() {
        try (InputStream in = SyntheticDocuments.class.getResourceAsStream("documents.tsv")) {
            if (in == null) {
                throw new IllegalStateException("documents.tsv is missing beside " + SyntheticDocuments.class);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    of(cells[1].equals("block") ? BLOCKS : SENTENCES, Style.valueOf(cells[0]))
                            .add(cells[2].replace("\\n", "\n"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
