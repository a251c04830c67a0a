package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.reading.document.Block.Kind.HEADING;
import static org.tamga.reading.document.Block.Kind.LIST_ITEM;
import static org.tamga.reading.document.Block.Kind.PARAGRAPH;
import static org.tamga.reading.document.Block.Kind.TABLE_HEADER;
import static org.tamga.reading.document.Block.Kind.TABLE_ROW;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Language;

class PlainTextTest {

    private static final String RUSSIAN =
            "Товарооборот Казахстана и Китая за девять месяцев вырос на десятую часть. Экспорт нефти и металлов увеличился, импорт машин упал.";

    private static Document of(String text) {
        return DocumentReader.ofText(text, "t");
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream().map(b -> document.text(b.span())).toList();
    }

    private static List<Block.Kind> kinds(Document document) {
        return document.blocks().stream().map(Block::kind).toList();
    }

    @Test
    void frontMatterIsTakenAndIsNoBlock() {
        Document document = of("""
                ---
                id: a7
                title: "Trade: a \\"short\\" note"
                date: 2025-06-18
                publisher: Customs Service   # the office
                lang: ru
                url: https://example.org/a7
                tags:
                  - trade
                ---
                Turnover grew.
                """);
        assertThat(document.id()).isEqualTo("a7");
        assertThat(document.title()).contains("Trade: a \"short\" note");
        assertThat(document.date()).contains(PartialDate.parse("2025-06-18"));
        assertThat(document.publisher()).contains("Customs Service");
        assertThat(document.language()).isEqualTo(Language.RU);
        assertThat(document.name()).isEqualTo("https://example.org/a7");
        assertThat(texts(document)).containsExactly("Turnover grew.");
    }

    @Test
    void aRuleAtTheTopIsNoFrontMatter() {
        assertThat(texts(of("---\nTurnover grew.\n\n---\nIt fell.\n"))).containsExactly("Turnover grew.", "It fell.");
    }

    @Test
    void markdownPartsKeepTheirKinds() {
        Document document = of("""
                # Trade of **Kazakhstan**

                Turnover grew by *10.4 percent* in [May](https://example.org/x_y).

                - first item
                - second item
                  goes on

                Exports
                -------

                1. one
                2) two

                | Partner | 2024 |
                | --- | ---: |
                | Kazakhstan | 43.82 |
                """);
        assertThat(kinds(document))
                .containsExactly(
                        HEADING,
                        PARAGRAPH,
                        LIST_ITEM,
                        LIST_ITEM,
                        HEADING,
                        LIST_ITEM,
                        LIST_ITEM,
                        TABLE_HEADER,
                        TABLE_ROW);
        assertThat(document.title()).contains("Trade of Kazakhstan");
        assertThat(Characters.singleSpaced(texts(document).get(1))).isEqualTo("Turnover grew by 10.4 percent in May .");
        assertThat(texts(document).get(2)).isEqualTo("first item");
        assertThat(texts(document).get(3)).isEqualTo("second item\n  goes on");
        assertThat(texts(document).subList(5, 7)).containsExactly("one", "two");
        Block row = document.blocks().getLast();
        assertThat(row.cells().stream().map(document::text)).containsExactly("Kazakhstan", "43.82");
        assertThat(document.text(row.sentences().getFirst())).isEqualTo("| Kazakhstan | 43.82 |");
        assertThat(document.blocks().get(2).group())
                .isEqualTo(document.blocks().get(3).group());
        assertThat(document.blocks().get(7).group()).isEqualTo(row.group());
    }

    @Test
    void multiplicationAndFootnoteStarsAreNotEmphasis() {
        assertThat(texts(of("It is 5 * 3 * 2 and 7 billion*, a file_name_x.")))
                .containsExactly("It is 5 * 3 * 2 and 7 billion*, a file_name_x.");
    }

    @Test
    void filledLinesAreOneParagraph() {
        String text = """
                Turnover between the two neighbours came to 5 billion dollars in the year
                Kazakhstan counts, while the other side, which values goods at the border
                and adds what passes through, counted 8 billion dollars. The gap grew by
                a tenth.
                Later figures are not out.
                """;
        Document document = of(text);
        assertThat(document.blocks()).hasSize(2);
        assertThat(document.blocks().getFirst().sentences()).hasSize(2);
    }

    @Test
    void unfilledLinesAreParagraphsOfTheirOwnUnlessASentenceRunsOn() {
        Document document = of("""
                Results of the year
                Turnover grew by a tenth, and this is a long line that says a great deal about how it was counted and by whom.
                Exports fell.
                Imports came to
                4 billion dollars, of
                which a half is gas.
                """);
        assertThat(kinds(document)).containsExactly(HEADING, PARAGRAPH, PARAGRAPH, PARAGRAPH);
        assertThat(document.title()).contains("Results of the year");
        assertThat(texts(document).getLast()).isEqualTo("Imports came to\n4 billion dollars, of\nwhich a half is gas.");
    }

    @Test
    void linesThatEndInSemicolonsAreItems() {
        Document document = of("""
                The following were signed:
                Memorandum on customs;
                Action plan on trade;
                Programme of visits.
                Plan of work on rails;
                Agreement on flights.
                Talks go on.
                """);
        assertThat(kinds(document))
                .containsExactly(PARAGRAPH, LIST_ITEM, LIST_ITEM, LIST_ITEM, LIST_ITEM, LIST_ITEM, PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "* ", "• ", "•", "– ", "— ", "1) ", "12. ", "a) ", "б) "})
    void marksOfItemsAreNotPartOfThem(String mark) {
        Document document = of("They agreed on this:\n\n" + mark + "Trade grows.\n");
        assertThat(kinds(document)).containsExactly(PARAGRAPH, LIST_ITEM);
        assertThat(texts(document).getLast()).isEqualTo("Trade grows.");
    }

    @Test
    void bracketedNumbersStayInTheirItems() {
        assertThat(texts(of("(1) Trade grew.\n\n(2) Exports fell.")))
                .containsExactly("(1) Trade grew.", "(2) Exports fell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025. Trade", "10.4 percent grew.", "-5 percent it was.", "(aka C5) it met.", "5 trains ran."})
    void numbersAtTheStartAreNoMarks(String text) {
        assertThat(kinds(of("They say this was so.\n\n" + text + "\n\nAnd it ended."))
                        .get(1))
                .isNotEqualTo(LIST_ITEM);
    }

    @Test
    void tabsMakeTables() {
        Document document =
                of("Trade in billions.\n\nPartner\t2024\t2025\nKazakhstan\t43.8\t48.7\nTajikistan\t4.3\t\n");
        assertThat(kinds(document)).containsExactly(PARAGRAPH, TABLE_HEADER, TABLE_ROW, TABLE_ROW);
    }

    @Test
    void headlineInTheBodyIsAHeadingAndTheTitle() {
        Document document = of(
                "Kyrgyz trade up by a third\n\nTurnover grew. It was high.\n\nWhat comes next for rails\n\nTrains run.\n");
        assertThat(kinds(document)).containsExactly(HEADING, PARAGRAPH, HEADING, PARAGRAPH);
        assertThat(document.title()).contains("Kyrgyz trade up by a third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 June 2025 | 2025-06-18",
                "June 18, 2025 | 2025-06-18",
                "Wednesday, 18th June 2025, 10:30 | 2025-06-18",
                "Published: 2025-06-18 | 2025-06-18",
                "18.06.2025 | 2025-06-18",
                "18/06/2025 | 2025-06-18",
                "18 июня 2025 года | 2025-06-18",
                "18 мая 2025 г. | 2025-05-18",
                "June 2025 | 2025-06",
                "2025年6月18日 | 2025-06-18",
                "BEIJING, June 18, 2025 (Agency) -- Trade grew. | 2025-06-18",
            })
    void datesAtTheTopAreTaken(String line, String date) {
        assertThat(of("A headline of the day\n\n" + line + "\n\nTurnover grew.\n")
                        .date())
                .contains(PartialDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEIJING, June 18 – Trade grew.",
                "By 18 June 2025 trade grew.",
                "06/07/2025",
                "31 June 2025",
                "2025"
            })
    void unsureDatesAreNotTaken(String line) {
        assertThat(of("A headline of the day\n\n" + line + "\n\nTurnover grew.\n")
                        .date())
                .isEmpty();
    }

    @Test
    void disclaimersAndTranslationsAreNoted() {
        Document document =
                of("Translated from Russian.\n\nTrade grew.\n\nThe opinions expressed are the author's own.\n");
        assertThat(document.notes())
                .containsExactly("Translated from Russian.", "The opinions expressed are the author's own.");
        assertThat(of(RUSSIAN + "\n\nМнение автора может не совпадать с позицией редакции.\n")
                        .notes())
                .hasSize(1);
        assertThat(of("Trade grew. It was translated into jobs.").notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-5"})
    void russianEncodingsAreFound(String charset) throws DocumentException {
        Document document =
                DocumentReader.read((RUSSIAN + " Итог: 5 млрд.").getBytes(Charset.forName(charset)), "a.txt");
        assertThat(texts(document)).containsExactly(RUSSIAN + " Итог: 5 млрд.");
        assertThat(document.language()).isEqualTo(Language.RU);
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void chineseEncodingIsFound() throws DocumentException {
        String text = "据中国海关统计，今年前五个月中国与中亚五国贸易额增长百分之十。出口下降，进口增加。双方将继续扩大合作。";
        Document document = DocumentReader.read(text.getBytes(Charset.forName("GB18030")), "a.txt");
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.blocks().getFirst().sentences()).hasSize(3);
    }

    @Test
    void otherLanguagesAreNotedAndReadAsTheNearest() {
        Document kazakh =
                of("Қазақстан мен Қытай арасындағы тауар айналымы биыл он пайызға өсті, экспорт көлемі де ұлғайды.");
        assertThat(kazakh.language()).isEqualTo(Language.RU);
        assertThat(kazakh.notes()).singleElement().asString().contains("Kazakh");
        assertThat(of("Trade grew.").notes()).isEmpty();
    }

    @Test
    void brokenCharactersAreShownAndNoted() throws DocumentException {
        byte[] content = (RUSSIAN + " Конец.").getBytes(StandardCharsets.UTF_8);
        content[20] = (byte) 0xFF;
        Document document = DocumentReader.read(content, "a.txt");
        assertThat(document.text()).contains("\uFFFD").contains("Конец.");
        assertThat(document.notes()).singleElement().asString().contains("could not be decoded");
    }

    @Test
    void nothingForATerminalIsLeft() throws DocumentException {
        Document document = DocumentReader.read(
                (RUSSIAN + RUSSIAN + "Trade \u001B[31mgrew\u0007\u009B\u202E by 5.\r\nIt\tfell.\u0000")
                        .getBytes(StandardCharsets.UTF_8),
                "-");
        assertThat(document.text().chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isEmpty();
        assertThat(document.text()).doesNotContain("\u202E");
        assertThat(document.id()).isEqualTo("standard-input");
    }

    @Test
    void textOfAnyKindIsReadAndEmptyTextHasNoBlocks() {
        assertThat(of("").blocks()).isEmpty();
        assertThat(of(" \n\n ").blocks()).isEmpty();
        assertThat(of("---\n").blocks()).isEmpty();
        assertThat(of("|\n||\n|-|").blocks())
                .allSatisfy(b -> assertThat(b.span().length()).isPositive());
    }

    @Test
    void controlSequencesOfATerminalBecomeSpacesWhole() {
        Document document = DocumentReader.ofText("Trade was \u001B[31m5 billion\u001B[0m dollars \u001B(B.", "x");

        assertThat(document.text()).isEqualTo("Trade was      5 billion     dollars  (B.");
    }
}
